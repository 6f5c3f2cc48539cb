package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Evaluation;

/**
 * A process that runs a night: its files, judging, lists; then loads the same rows raw.
 * Arguments: folder, trucks, readings of each sensing file.
 */
final class NightRun {

	private static final Instant NOW = Instant.parse("2021-03-01T19:00:00Z");

	private static final String IMPORTING = """
			SELECT TIMESTAMPDIFF(MICROSECOND, MIN(started_at), MAX(finished_at)) / 1e6
			FROM import_run
			WHERE feed = 'remote-sensing'
			""";

	private NightRun() {
	}

	public static void main(String[] arguments) throws IOException {
		var data = new BenchData(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
		try (var context = Context.start()) {
			double night = Context.time(() -> run(context, data));
			double lists = Context.time(() -> context.getBean(Evaluation.class).simulate(BenchData.NIGHT, Map.of()));
			double importing = context.getBean(JdbcClient.class).sql(IMPORTING).query(Double.class).single();
			var raw = Row.of("raw LOAD DATA of the same rows, one session", data.allReadings(),
					new RawLoad(context).seconds());
			Lines.say(raw);
			Lines.say(Row.of("import remote-sensing", data.allReadings(), importing).against(raw));
			Lines.say(Row.of("judge, and publish the lists", data.allReadings(), night - importing).against(raw));
			Lines.say(Row.of("night: import, judge, publish", data.allReadings(), night).against(raw));
			Lines.say(Row.of("evaluate the lists", data.trucks(), lists));
		}
	}

	private static void run(ApplicationContext context, BenchData data) {
		var result = context.getBean(Nightly.class)
			.catchUp(BenchData.NIGHT, data.inbox(), NOW, ImportProgress.SILENT, (report) -> {
			});
		int loaded = result.files().stream().mapToInt((file) -> file.loaded()).sum();
		if (loaded != data.allReadings() || !result.isNew()) {
			throw new IllegalStateException(result.toString());
		}
	}

}
