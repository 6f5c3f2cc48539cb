package org.mobilesource.registry.batch.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param line physical line on which the record starts; the header is on line 1
 * @param fields the fields as they stand in the file
 * @param header says which field belongs to which column
 */
public record CsvRow(int line, List<String> fields, Header header) {

	private static final Set<String> EMPTY = Set.of("", "-", "--", "null", "NULL", "NaN");

	private static final String FIRST_OF_EMPTY = "-nN";

	private static final byte END = '\u001e';

	/** The trimmed value, null when it is empty or the file has no such column. */
	public @Nullable String value(String column) {
		int cell = complete() ? this.header.cell(column) : Header.NONE;
		if (cell == Header.NONE) {
			return null;
		}
		var value = this.fields.get(cell).strip();
		return isEmpty(value) ? null : value;
	}

	/** The value as it was sent, null as above. */
	public @Nullable String sent(String column) {
		return (value(column) != null) ? this.fields.get(this.header.cell(column)) : null;
	}

	/** Nearly all values are told by their first character. */
	private static boolean isEmpty(String value) {
		return value.isEmpty() || (FIRST_OF_EMPTY.indexOf(value.charAt(0)) >= 0 && EMPTY.contains(value));
	}

	/** Whether it has as many fields as the header. */
	public boolean complete() {
		return this.fields.size() == this.header.cells().size();
	}

	boolean isBlank() {
		return this.fields.stream().allMatch(String::isBlank);
	}

	/** The row as CSV, to be stored and mended. */
	String asCsv() {
		return CSVFormat.RFC4180.format(this.fields.toArray());
	}

	/**
	 * A digest of the submitted values, whatever the order of their columns in the file.
	 */
	long hash() {
		var digest = Digest.sha256();
		for (var column : this.header.sorted()) {
			var value = value(column.name());
			if (value != null) {
				digest.update(column.utf8());
				digest.update(value.getBytes(StandardCharsets.UTF_8));
				digest.update(END);
			}
		}
		return ByteBuffer.wrap(digest.digest()).getLong();
	}

}
