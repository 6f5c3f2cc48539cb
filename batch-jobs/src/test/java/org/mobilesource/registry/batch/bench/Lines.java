package org.mobilesource.registry.batch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** What a measured process says on its standard output, a JSON object a line. */
final class Lines {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Lines() {
	}

	static void say(Row row) {
		System.out.println(JSON.writeValueAsString(row));
	}

	/**
	 * Runs a class in a process of its own, with this one's class path and the memory and
	 * options of a night, and gathers its rows.
	 */
	static List<Row> of(Class<?> main, Object... arguments) throws IOException, InterruptedException {
		return within(System.getProperty("bench.memory", "512m"), main, arguments);
	}

	/** The same with so much memory. */
	static List<Row> within(String memory, Class<?> main, Object... arguments)
			throws IOException, InterruptedException {
		var command = Stream.concat(
				Stream.of("java", "-XX:+UseParallelGC", "-XX:NewRatio=1", "-XX:+UseTransparentHugePages",
						"-Xms" + memory, "-Xmx" + memory, "-cp", System.getProperty("java.class.path"), main.getName()),
				Arrays.stream(arguments).map(Object::toString));
		var process = new ProcessBuilder(command.toList()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		List<Row> rows = new ArrayList<>();
		try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			out.lines()
				.filter((line) -> line.startsWith("{"))
				.map((line) -> JSON.readValue(line, Row.class))
				.forEach(rows::add);
		}
		if (process.waitFor() != 0) {
			throw new IOException(main.getSimpleName() + " ended with " + process.exitValue());
		}
		return rows;
	}

}
