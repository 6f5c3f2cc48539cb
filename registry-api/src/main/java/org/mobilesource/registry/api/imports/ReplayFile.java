package org.mobilesource.registry.api.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;

import org.mobilesource.registry.batch.imports.ReasonColumns;
import org.mobilesource.registry.db.imports.QuarantineMapper.QuarantineRow;

/**
 * The file that takes quarantined rows of one import up again: what a download of them
 * would look like when it came back.
 */
final class ReplayFile {

	private final Submitted submitted;

	private final StringBuilder text = new StringBuilder();

	ReplayFile(Submitted submitted) {
		this.submitted = submitted;
		line(Stream.concat(submitted.header().stream(), ReasonColumns.NAMES.stream()).toList());
	}

	/** Adds a row that a person has mended and looked at, column by column. */
	void addMended(QuarantineRow row, List<String> values) {
		add(row, values, "", List.of());
	}

	/**
	 * Adds a row as it was sent.
	 * @param codes of its problems: one with a wrong number of fields has to be looked at
	 * first
	 */
	void addUnchanged(QuarantineRow row, String codes) {
		add(row, this.submitted.values(row.rawRow()), codes, this.submitted.surplus(row.rawRow()));
	}

	private void add(QuarantineRow row, List<String> values, String codes, List<String> surplus) {
		List<String> cells = new ArrayList<>(values);
		cells.addAll(List.of(Long.toString(row.importId()), Integer.toString(row.line()), "", "", codes, "", ""));
		cells.addAll(surplus);
		line(cells);
	}

	private void line(List<String> cells) {
		this.text.append(CSVFormat.RFC4180.format(cells.toArray())).append("\r\n");
	}

	byte[] bytes() {
		return this.text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Ends as the file's name does: sensing feeds read a site and a date from it. */
	static String nameOf(long importId, String fileName) {
		return "errors-" + importId + "-" + fileName.replaceFirst("^errors-\\d+-", "").replaceFirst("(?i)\\.gz$", "");
	}

}
