package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.cli.BatchJobsApplication;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.RegistryTables;

/**
 * Times the parts of a night and holds each against a reference of the same run, since
 * machines are noisy. Arguments: the folder for its data, trucks, rows of each of the two
 * sensing files.
 */
public final class Bench {

	private static final LocalDate NIGHT = LocalDate.of(2021, 3, 1);

	private static final Instant NOW = Instant.parse("2021-03-01T19:00:00Z");

	private final ApplicationContext context;

	private final List<Map<String, Object>> rows = new ArrayList<>();

	private Bench(ApplicationContext context) {
		this.context = context;
	}

	public static void main(String[] arguments) throws IOException {
		var folder = Files.createDirectories(Path.of(arguments[0]));
		var data = new BenchData(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
		data.write();
		try (var context = new SpringApplicationBuilder(BatchJobsApplication.class)
			.properties("spring.config.name=registry-batch", "spring.main.banner-mode=off",
					"logging.config=classpath:command-line-log.xml")
			.run()) {
			var bench = new Bench(context);
			bench.measure(data);
			bench.print(folder.resolve("bench.json"));
		}
	}

	private void measure(BenchData data) {
		var jdbc = this.context.getBean(JdbcClient.class);
		RegistryTables.empty(jdbc);
		var judging = this.context.getBean(Judging.class);
		load("sites", data.sites());
		row("import trucks", data.trucks(), time(() -> load("trucks", data.truckFile())), null);
		row("judge trucks without observations", data.trucks(), time(() -> judging.judgeDue(null)), null);
		var imported = time(() -> data.sensingFiles().forEach((file) -> load("remote-sensing", file)));
		var judged = time(() -> judging.judgeDue(NIGHT));
		int readings = jdbc.sql("SELECT COUNT(*) FROM remote_sensing_reading").query(Integer.class).single();
		var reference = new RawLoad(this.context).seconds();
		row("raw LOAD DATA, one session (reference)", readings, reference, null);
		row("import remote-sensing", 2 * data.readings(), imported, reference);
		row("judge the trucks that were read", data.trucks(), judged, reference);
		row("import and judge", 2 * data.readings(), imported + judged, reference);
		row("evaluate the lists", data.trucks(),
				time(() -> this.context.getBean(Evaluation.class).simulate(NIGHT, Map.of())), null);
	}

	private void load(String feed, Path file) {
		var report = this.context.getBean(FileImporter.class)
			.importFile(new ImportRequest(feed, file, NIGHT, NOW, false, false), ImportProgress.SILENT);
		if (report.loaded() != report.read() || report.read() == 0) {
			throw new IllegalStateException(report.toString());
		}
	}

	private static double time(Runnable work) {
		long began = System.nanoTime();
		work.run();
		return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
	}

	private void row(String what, int number, double seconds, @Nullable Double reference) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("what", what);
		row.put("rows", number);
		row.put("seconds", seconds);
		row.put("rowsPerSecond", Math.round(number / seconds));
		row.put("referenceSeconds", reference);
		row.put("ratio", (reference != null) ? Math.round(100 * seconds / reference) / 100.0 : null);
		this.rows.add(row);
	}

	private void print(Path json) throws IOException {
		System.out.printf("%-42s %10s %9s %10s %10s %7s%n", "what", "rows", "seconds", "rows/s", "reference", "ratio");
		this.rows.forEach((row) -> System.out.printf("%-42s %,10d %9.2f %,10d %10s %7s%n", row.get("what"),
				row.get("rows"), row.get("seconds"), row.get("rowsPerSecond"), shown(row.get("referenceSeconds")),
				shown(row.get("ratio"))));
		Files.writeString(json, JsonMapper.builder().build().writeValueAsString(this.rows));
	}

	private static String shown(@Nullable Object value) {
		return (value != null) ? "%.2f".formatted(value) : "";
	}

}
