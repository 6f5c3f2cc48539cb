package org.mobilesource.registry.batch.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.context.ConfigurableApplicationContext;

import org.mobilesource.registry.batch.bench.BenchFile;
import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;

/** What a row of a sensing file costs before the database sees it, in microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class CheckBenchmark {

	private static final int ROWS = 20_000;

	@Param("")
	public String folder = "";

	private ConfigurableApplicationContext context;

	private Feed<?> feed;

	private InputFile file;

	private FileFacts facts;

	@Setup
	public void start() throws IOException {
		this.context = BenchFile.context();
		this.file = new InputFile(BenchFile.write(this.context, Path.of(this.folder), ROWS));
		this.feed = this.context.getBeansOfType(Feed.class)
			.values()
			.stream()
			.filter((one) -> one.name().equals("remote-sensing"))
			.findFirst()
			.orElseThrow();
		this.facts = new FileFacts(this.file.name(), LocalDate.of(2021, 3, 1), BenchFile.NOW,
				this.context.getBean(PolicyMapper.class).policies(),
				this.context.getBean(CodeMapper.class).codes(LocalDate.of(2021, 3, 1)));
	}

	@TearDown
	public void end() {
		this.context.close();
	}

	/** The reference: the lines alone. */
	@Benchmark
	@OperationsPerInvocation(ROWS)
	public long aReadLines() throws IOException {
		long length = 0;
		try (BufferedReader lines = Files.newBufferedReader(this.file.path())) {
			for (var line = lines.readLine(); line != null; line = lines.readLine()) {
				length += line.length();
			}
		}
		return length;
	}

	@Benchmark
	@OperationsPerInvocation(ROWS)
	public long readCsv() throws IOException, RefusedFileException {
		long fields = 0;
		try (var source = CsvSource.open(this.file, StandardCharsets.UTF_8, this.feed.columns())) {
			for (var row = source.next(); row.isPresent(); row = source.next()) {
				fields += row.get().fields().size();
			}
		}
		return fields;
	}

	/** The whole check, rows left on disk for the load. */
	@Benchmark
	@OperationsPerInvocation(ROWS)
	public long understandAndSpool() throws IOException, RefusedFileException {
		try (var check = new FileCheck<>(this.feed, this.facts, Sources.ALL,
				new Replays(this.context.getBean(ImportMapper.class), this.feed.name(), null),
				this.file.path().resolveSibling("spool"));
				var source = CsvSource.open(this.file, StandardCharsets.UTF_8, this.feed.columns())) {
			List<CsvRow> rows = new ArrayList<>();
			for (var row = source.next(); row.isPresent(); row = source.next()) {
				rows.add(row.get());
				if (rows.size() == 1_000) {
					check.see(rows);
					rows.clear();
				}
			}
			check.conclude(0, false);
			if (check.rowsBad() > 0) {
				throw new IllegalStateException(check.rowsBad() + " rows are bad");
			}
			return check.rows();
		}
	}

}
