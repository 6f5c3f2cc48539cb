package org.mobilesource.registry.batch.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The columns that a download of rejected rows adds to those that were submitted. A file
 * that comes back with them replays its rows.
 *
 * @param importCell where the number of the first import stands
 * @param lineCell where the line in its file stands
 * @param codeCell where the codes of its problems stand, or {@code NONE}
 */
public record ReasonColumns(int importCell, int lineCell, int codeCell) {

	/** Their names in the order of the download. */
	public static final List<String> NAMES = List.of("错误批次", "错误行号", "错误列", "原值", "错误代码", "错误原因", "修改建议");

	private static final String IMPORT = NAMES.get(0);

	private static final String LINE = NAMES.get(1);

	private static final String CODE = NAMES.get(4);

	/** The columns of a header, null when its file is no download that comes back. */
	static @Nullable ReasonColumns in(List<String> cells) {
		var found = new ReasonColumns(cells.indexOf(IMPORT), cells.indexOf(LINE), cells.indexOf(CODE));
		return (found.importCell >= 0 && found.lineCell >= 0) ? found : null;
	}

}
