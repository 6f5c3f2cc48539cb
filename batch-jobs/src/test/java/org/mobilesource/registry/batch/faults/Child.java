package org.mobilesource.registry.batch.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that runs a Java program of the registry, and what it has said. */
record Child(Process process, Path log) {

	private static final long PATIENCE_MINUTES = 5;

	/**
	 * Starts the main class with this environment in addition to that of this process.
	 */
	static Child start(Path log, Map<String, String> environment, Class<?> main, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(Arrays.asList(arguments));
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		return new Child(builder.start(), log);
	}

	/** Its exit status, once it has ended by itself. */
	int end() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
			kill();
			throw new IllegalStateException("It did not end within five minutes, see " + this.log);
		}
		return this.process.exitValue();
	}

	/** As {@code kill -9} does. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/** Waits until it has said so. */
	void awaits(String text) throws IOException, InterruptedException {
		while (!said(text)) {
			if (this.process.waitFor(50, TimeUnit.MILLISECONDS)) {
				throw new IOException("It ended without having said '" + text + "', see " + this.log);
			}
		}
	}

	/** How many files it has said to be done with. */
	int files() throws IOException {
		try (var lines = Files.lines(this.log)) {
			return (int) lines.filter((line) -> line.contains("  DONE  ")).count();
		}
	}

	boolean said(String text) throws IOException {
		return Files.readString(this.log).contains(text);
	}

}
