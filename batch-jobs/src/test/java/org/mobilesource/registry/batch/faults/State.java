package org.mobilesource.registry.batch.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row of every table but those of Spring Batch and Flyway, without clock times, and
 * with what a surrogate identifier stands for in place of it. A new table belongs to it
 * by itself.
 *
 * @param tables sorted rows by table
 */
record State(Map<String, List<String>> tables) {

	private static final Set<String> LEFT_OUT = Set.of("id", "started_at", "finished_at", "data_cut_off",
			"last_import_id");

	private static final String IMPORT = "SELECT id, CONCAT_WS(' ', feed, sha256, attempt) AS name FROM import_run";

	private static final String RUN = "SELECT id, CONCAT_WS(' ', business_date, attempt) AS name FROM evaluation_run";

	private static final String EXCEEDANCE = "SELECT id, CONCAT_WS(' ', vin, source, source_key) AS name FROM exceedance";

	private static final String CASE = "SELECT c.id, CONCAT_WS(' ', e.vin, e.source, e.source_key) AS name "
			+ "FROM repair_case AS c JOIN exceedance AS e ON e.id = c.opened_by";

	private static final String ENTRY = "SELECT id, CONCAT_WS(' ', list, subject, first_sequence) AS name "
			+ "FROM watch_list_entry";

	private static final Map<String, String> SURROGATES = Map.of("import_id", IMPORT, "run_id", RUN, "previous_run_id",
			RUN, "exceedance_id", EXCEEDANCE, "opened_by", EXCEEDANCE, "case_id", CASE, "entry_id", ENTRY);

	private static final String IMPORT_IN_JSON = "\"import_id\" ?: ?\\d+";

	static State of(JdbcClient jdbc) {
		Map<String, Map<String, String>> names = new TreeMap<>();
		SURROGATES.forEach((column, query) -> names.put(column, jdbc.sql(query)
			.query()
			.listOfRows()
			.stream()
			.collect(Collectors.toMap((row) -> row.get("id").toString(), (row) -> row.get("name").toString()))));
		Map<String, List<String>> tables = new TreeMap<>();
		for (var table : tables(jdbc)) {
			tables.put(table,
					jdbc.sql("SELECT * FROM " + table)
						.query()
						.listOfRows()
						.stream()
						.map((row) -> text(row, names))
						.sorted()
						.toList());
		}
		return new State(tables);
	}

	private static List<String> tables(JdbcClient jdbc) {
		return jdbc.sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !table.toLowerCase(Locale.ROOT).startsWith("batch_")
					&& !table.equals("flyway_schema_history"))
			.toList();
	}

	private static String text(Map<String, Object> row, Map<String, Map<String, String>> names) {
		var text = new StringBuilder();
		row.forEach((column, value) -> {
			if (!LEFT_OUT.contains(column) && value != null) {
				var shown = value.toString();
				if (names.containsKey(column)) {
					shown = names.get(column).getOrDefault(shown, "nothing has the id " + shown);
				}
				text.append(column).append('=').append(shown.replaceAll(IMPORT_IN_JSON, "")).append("; ");
			}
		});
		return text.toString();
	}

	/** Where the other state differs, with examples; nothing when it is the same. */
	List<String> differences(State other, Set<String> mayDiffer) {
		List<String> differences = new ArrayList<>();
		this.tables.forEach((table, rows) -> {
			var others = other.tables.getOrDefault(table, List.of());
			if (!mayDiffer.contains(table) && !rows.equals(others)) {
				differences.add("%s: %d rows, %d expected; too many: %s; missing: %s".formatted(table, others.size(),
						rows.size(), first(others, rows), first(rows, others)));
			}
		});
		return differences;
	}

	private static String first(List<String> rows, List<String> others) {
		var known = Set.copyOf(others);
		return rows.stream().filter((row) -> !known.contains(row)).findFirst().orElse("");
	}

	/** Rows and digest of each table. */
	Map<String, String> digests() {
		Map<String, String> digests = new TreeMap<>();
		this.tables.forEach((table, rows) -> digests.put(table, rows.size() + " " + Sha256.of(rows)));
		return digests;
	}

	String sha256() {
		return Sha256.of(List.of(digests().toString()));
	}

}
