package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import org.mobilesource.registry.batch.imports.CheckBenchmark;

/** The parts that run within a process, measured by JMH. */
record InProcess(Path folder) {

	List<Row> rows() throws RunnerException, IOException {
		List<Row> rows = new ArrayList<>(rows(CheckBenchmark.class));
		rows.addAll(rows(FrameBenchmark.class));
		return rows;
	}

	/** The rows of a class, each against the first. */
	private List<Row> rows(Class<?> benchmark) throws RunnerException, IOException {
		Files.createDirectories(this.folder);
		var options = new OptionsBuilder().include(benchmark.getName())
			.param("folder", this.folder.toString())
			.shouldFailOnError(true)
			.jvmArgs("-Xmx512m")
			.output(this.folder.resolve(benchmark.getSimpleName() + ".log").toString())
			.build();
		List<Row> rows = new ArrayList<>();
		for (var result : new Runner(options).run()) {
			double microseconds = result.getPrimaryResult().getScore();
			var row = Row.of("JMH: " + result.getParams().getBenchmark().replaceAll(".*\\.", ""), 1_000_000,
					microseconds);
			rows.add(rows.isEmpty() ? row : row.against(rows.get(0)));
		}
		return rows;
	}

}
