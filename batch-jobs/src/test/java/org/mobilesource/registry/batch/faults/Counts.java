package org.mobilesource.registry.batch.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What must tie in a registry whose nights are done: each query counts what does not. */
final class Counts {

	private static final Map<String, String> CONTRADICTIONS = new LinkedHashMap<>(Map.of(
			"imports that are not done with", "SELECT COUNT(*) FROM import_run WHERE state IN ('RUNNING', 'FAILED')",
			"imports whose rows have not each found one place",
			"SELECT COUNT(*) FROM import_run WHERE state = 'DONE' AND (read_rows <> rows_in_file "
					+ "OR read_rows <> loaded + updated + unchanged + duplicate + quarantined + skipped)",
			"imports whose quarantine is not what they counted",
			"SELECT COUNT(*) FROM import_run AS i WHERE i.state = 'DONE' AND i.quarantined <> "
					+ "(SELECT COUNT(*) FROM quarantined_row AS q WHERE q.import_id = i.id)",
			"imports that have not kept each row they replaced",
			"SELECT COUNT(*) FROM import_run AS i WHERE i.state = 'DONE' AND i.updated <> "
					+ "(SELECT COUNT(*) FROM superseded_row AS s WHERE s.import_id = i.id)",
			"imports whose reasons for skipping are not what they counted",
			"SELECT COUNT(*) FROM import_run AS i WHERE i.state = 'DONE' AND i.skipped <> "
					+ "(SELECT COALESCE(SUM(s.skipped), 0) FROM import_skip AS s WHERE s.import_id = i.id)",
			"jobs left running",
			"SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')",
			"trucks left to be judged", "SELECT COUNT(*) FROM judging_due"));

	private static final Map<String, String> TABLES = Map.of("companies", "company", "trucks", "truck", "fleet",
			"fleet_membership", "sites", "site", "remote-sensing", "remote_sensing_reading", "black-smoke",
			"smoke_capture", "inspections", "inspection", "repairs", "repair", "penalties", "penalty");

	private Counts() {
	}

	/** What does not tie; nothing when all does. */
	static List<String> contradictions(JdbcClient jdbc, Path inbox, Path delivered) {
		List<String> wrong = new ArrayList<>();
		CONTRADICTIONS.forEach((what, query) -> {
			int number = jdbc.sql(query).query(Integer.class).single();
			if (number != 0) {
				wrong.add(number + " " + what);
			}
		});
		TABLES.forEach((feed, table) -> {
			long stored = jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
			long loaded = jdbc.sql("SELECT COALESCE(SUM(loaded), 0) FROM import_run WHERE feed = ? AND NOT dry_run")
				.param(feed)
				.query(Long.class)
				.single();
			if (stored != loaded) {
				wrong.add("%d rows in %s, %d loaded".formatted(stored, table, loaded));
			}
		});
		if (!files(inbox.resolve("done")).equals(files(delivered))) {
			wrong.add("the files of the inbox have not each been moved to done");
		}
		return wrong;
	}

	/** Every file with its length, by its path below the folder. */
	static List<String> files(Path folder) {
		try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
			return files.filter(Files::isRegularFile)
				.map((file) -> folder.relativize(file) + " " + file.toFile().length())
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
