package org.mobilesource.registry.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The rows that a migration inserts into one table, by their columns. */
public final class SeedTable {

	private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'|([A-Z0-9.]+)");

	private SeedTable() {
	}

	public static List<Row> of(String migration, String table) {
		var insert = Pattern.compile("INSERT INTO " + table + " \\(([^)]*)\\) VALUES\n(.*?);\n", Pattern.DOTALL)
			.matcher(text(migration));
		List<Row> rows = new ArrayList<>();
		while (insert.find()) {
			var columns = insert.group(1).split(",\\s*");
			insert.group(2).lines().forEach((line) -> rows.add(row(columns, line)));
		}
		return rows;
	}

	private static Row row(String[] columns, String line) {
		Map<String, @Nullable String> values = new HashMap<>();
		var value = VALUE.matcher(line);
		for (var column : columns) {
			if (!value.find()) {
				throw new IllegalStateException("No value of " + column + " in " + line);
			}
			var unquoted = "NULL".equals(value.group(2)) ? null : value.group(2);
			values.put(column, (value.group(1) != null) ? value.group(1) : unquoted);
		}
		return new Row(values);
	}

	private static String text(String migration) {
		try (var file = SeedTable.class.getResourceAsStream("/db/migration/" + migration)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The values of a row. */
	public record Row(Map<String, @Nullable String> values) {

		public String text(String column) {
			var value = this.values.get(column);
			return (value != null) ? value : "";
		}

		public @Nullable Integer number(String column) {
			return text(column).isEmpty() ? null : Integer.valueOf(text(column));
		}

		public @Nullable LocalDate date(String column) {
			return text(column).isEmpty() ? null : LocalDate.parse(text(column));
		}

	}

}
