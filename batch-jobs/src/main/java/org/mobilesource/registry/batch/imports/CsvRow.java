package org.mobilesource.registry.batch.imports;

import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A row of a file. */
public final class CsvRow {

	private static final Set<String> EMPTY = Set.of("", "-", "--", "null", "NULL", "NaN");

	private static final String FIRST_OF_EMPTY = "-nN";

	private final int line;

	private final List<String> fields;

	private final Header header;

	private final boolean complete;

	private final @Nullable String[] values;

	/**
	 * Takes the fields of a row.
	 * @param line physical line on which the record starts; the header is on line 1
	 * @param fields as they stand in the file
	 * @param header says which field belongs to which column
	 */
	CsvRow(int line, List<String> fields, Header header) {
		this(line, fields, header, true);
	}

	/** One that is not sound may hold other rows in a value. */
	CsvRow(int line, List<String> fields, Header header, boolean sound) {
		this.line = line;
		this.fields = fields;
		this.header = header;
		this.complete = sound && fields.size() == header.cells().size();
		this.values = new String[header.cells().size()];
		int cells = this.complete ? this.values.length : 0;
		for (int cell = 0; cell < cells; cell++) {
			var value = fields.get(cell).strip();
			this.values[cell] = isEmpty(value) ? null : value;
		}
	}

	/** Nearly all values are told by their first character. */
	private static boolean isEmpty(String value) {
		return value.isEmpty() || (FIRST_OF_EMPTY.indexOf(value.charAt(0)) >= 0 && EMPTY.contains(value));
	}

	public int line() {
		return this.line;
	}

	/** The trimmed value, null when it is empty or the file has no such column. */
	public @Nullable String value(String column) {
		int cell = this.header.cell(column);
		return (cell != Header.NONE) ? value(cell) : null;
	}

	@Nullable String value(int cell) {
		return this.values[cell];
	}

	/** The value as it was sent, null as above. */
	public @Nullable String sent(String column) {
		return (value(column) != null) ? this.fields.get(this.header.cell(column)) : null;
	}

	/** Whether it has as many fields as the header, each closed where it ends. */
	public boolean complete() {
		return this.complete;
	}

	/** Where it was quarantined before, null unless its file replays rejected rows. */
	@Nullable Origin origin() {
		var reasons = this.header.reasons();
		return (reasons != null) ? Origin.of(field(reasons.importCell()), field(reasons.lineCell())) : null;
	}

	/** The codes of the problems that it had before. */
	String formerCodes() {
		var reasons = this.header.reasons();
		var codes = (reasons != null) ? field(reasons.codeCell()) : null;
		return (codes != null) ? codes : "";
	}

	private @Nullable String field(int cell) {
		return (cell >= 0 && cell < this.fields.size()) ? this.fields.get(cell) : null;
	}

	List<String> fields() {
		return this.fields;
	}

	Header header() {
		return this.header;
	}

	boolean isBlank() {
		return this.fields.stream().allMatch(String::isBlank);
	}

	/** The row as CSV, to be stored and mended. */
	String asCsv() {
		return CSVFormat.RFC4180.format(this.fields.toArray());
	}

}
