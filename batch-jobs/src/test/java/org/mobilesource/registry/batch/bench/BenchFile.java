package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.springframework.context.ConfigurableApplicationContext;

/** A sensing file for benchmarks of single parts, and the application around them. */
public final class BenchFile {

	public static final Instant NOW = Instant.parse("2021-03-01T19:00:00Z");

	private BenchFile() {
	}

	public static ConfigurableApplicationContext context() {
		return Context.start();
	}

	/** The file, of a city that the application knows. */
	public static Path write(ConfigurableApplicationContext context, Path folder, int rows) throws IOException {
		City.fill(context, new BenchData(folder, 5_000, rows));
		try (var files = Files.list(new BenchData(folder, 5_000, rows).inbox().resolve("remote-sensing"))) {
			return files.sorted().findFirst().orElseThrow();
		}
	}

}
