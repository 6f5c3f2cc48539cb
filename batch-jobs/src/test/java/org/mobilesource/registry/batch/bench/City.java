package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.db.RegistryTables;

/**
 * A process that empties the registry and loads a city. Arguments: folder, trucks,
 * readings of each sensing file.
 */
final class City {

	private static final Instant NOW = Instant.parse("2021-03-01T01:00:00Z");

	private City() {
	}

	public static void main(String[] arguments) throws IOException {
		var data = new BenchData(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
		try (var context = Context.start()) {
			double trucks = fill(context, data);
			Lines.say(Row.of("import trucks", data.trucks(), trucks));
			Lines.say(Row.of("judge trucks without observations", data.trucks(),
					Context.time(() -> context.getBean(Judging.class).judgeDue(null))));
		}
	}

	/**
	 * Empties the registry and loads the city.
	 * @return seconds that its trucks took
	 */
	static double fill(ApplicationContext context, BenchData data) throws IOException {
		data.write();
		RegistryTables.empty(context.getBean(JdbcClient.class));
		var importer = context.getBean(FileImporter.class);
		var trucks = 0.0;
		for (var feed : List.of("sites", "companies", "trucks", "fleet")) {
			double seconds = Context.time(() -> load(importer, feed, data));
			trucks += feed.equals("trucks") ? seconds : 0;
		}
		return trucks;
	}

	static void load(FileImporter importer, String feed, BenchData data) {
		var report = importer.importFile(
				new ImportRequest(feed, data.register(feed), BenchData.NIGHT.minusDays(1), NOW, false, false),
				ImportProgress.SILENT);
		if (report.loaded() != report.read() || report.read() == 0) {
			throw new IllegalStateException(report.toString());
		}
	}

}
