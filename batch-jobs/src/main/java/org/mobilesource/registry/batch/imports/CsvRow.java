package org.mobilesource.registry.batch.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param line physical line on which the record starts; the header is on line 1
 * @param fields the fields as they stand in the file
 * @param headerSize how many fields the header has
 * @param values the values by column, untrimmed; empty ones are left out
 */
public record CsvRow(int line, List<String> fields, int headerSize, Map<String, String> values) {

	private static final Set<String> EMPTY = Set.of("", "-", "--", "null", "NULL", "NaN");

	static CsvRow of(int line, List<String> fields, Header header) {
		int headerSize = header.cells().size();
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; fields.size() == headerSize && i < headerSize; i++) {
			var column = header.columns().get(i);
			if (column != null && !EMPTY.contains(fields.get(i).strip())) {
				values.put(column, fields.get(i));
			}
		}
		return new CsvRow(line, fields, headerSize, values);
	}

	/** The trimmed value, null when it is empty or the file has no such column. */
	public @Nullable String value(String column) {
		var value = this.values.get(column);
		return (value != null) ? value.strip() : null;
	}

	/** Whether it has as many fields as the header. */
	public boolean complete() {
		return this.fields.size() == this.headerSize;
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
		return Digest.of64(new TreeMap<>(this.values).entrySet()
			.stream()
			.map((entry) -> entry.getKey() + '\u001f' + entry.getValue().strip() + '\u001e')
			.collect(Collectors.joining()));
	}

}
