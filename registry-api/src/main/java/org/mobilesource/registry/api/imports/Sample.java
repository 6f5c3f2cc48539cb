package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;

import org.mobilesource.registry.batch.imports.Column;

/** A made-up row of a feed, to show in its template what goes where. */
record Sample(Map<String, String> values) {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	/** Reads the sample that lies beside this class; empty for a feed without one. */
	static Sample of(String feed) {
		try (var stream = Sample.class.getResourceAsStream("samples/" + feed + ".csv")) {
			if (stream == null) {
				return new Sample(Map.of());
			}
			try (var rows = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
				return new Sample(rows.iterator().next().toMap());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its values in the order of the columns. */
	List<String> row(List<Column> columns) {
		return columns.stream().map((column) -> this.values.getOrDefault(column.name(), "")).toList();
	}

}
