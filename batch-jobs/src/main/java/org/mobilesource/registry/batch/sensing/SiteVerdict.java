package org.mobilesource.registry.batch.sensing;

import java.util.Map;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;

/**
 * The site's own verdict (PDJG). It never decides, except that an invalid reading is
 * always invalid.
 */
public final class SiteVerdict {

	public static final int FAIL = 0;

	public static final int INVALID = 2;

	private static final Map<String, Integer> CODES = Map.of("0", FAIL, "1", 1, "2", INVALID, "999", INVALID, "-1",
			INVALID, "N", FAIL, "Y", 1);

	private SiteVerdict() {
	}

	/** 0 fail, 1 pass, 2 invalid; codes of single sites are mapped, with a warning. */
	public static int of(CsvRow row, Fields fields) {
		var code = fields.code("PDJG", CODES.keySet());
		if (code.length() > 1) {
			fields.warning("PDJG_MAPPED");
		}
		int verdict = CODES.getOrDefault(code, INVALID);
		if (verdict == INVALID) {
			fields.warning("PDJG_INVALID");
		}
		return verdict;
	}

	/**
	 * Warns where a valid record's verdict is not ours, and where what exceeds lacks two
	 * stills and a video.
	 */
	public static void compare(CsvRow row, Fields fields, int verdict, boolean exceeds) {
		if (exceeds != (verdict == FAIL)) {
			fields.warning("PDJG_CONTRADICTS_VALUES");
		}
		if (exceeds && (row.value("TP1") == null || row.value("TP2") == null || row.value("SP1") == null)) {
			fields.warning("EVIDENCE_INCOMPLETE");
		}
	}

}
