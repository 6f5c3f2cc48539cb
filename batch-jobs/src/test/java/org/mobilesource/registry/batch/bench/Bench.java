package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.runner.RunnerException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times the parts of a night, each against a reference of the same run, since machines
 * are noisy. Arguments: the folder for its data, trucks, rows of each of the two sensing
 * files, and the installed program of the web application.
 */
public final class Bench {

	/** Parts of the full size, to see whether a row costs more when there are more. */
	private static final int[] PARTS = { 16, 4, 1 };

	/** So many trucks fill the pages of the register. */
	private static final int MOST_TRUCKS = 100_000;

	/** Larger than the memory of a process. */
	private static final int TRUCK_DAYS = 1_000;

	/** Trucks, firms, and exceedances within a year. */
	private static final int[] PROVINCE = { 1_200_000, 60_000, 2_000_000 };

	/** A year of days of the terminals of a large city. */
	private static final int TERMINALS = 10_000;

	private static final int DAYS = 365;

	private final Path folder;

	private final List<Row> rows = new ArrayList<>();

	private Bench(Path folder) {
		this.folder = folder;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
		var bench = new Bench(Files.createDirectories(Path.of(arguments[0])));
		bench.nights(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
		bench.pages(Integer.parseInt(arguments[1]), Path.of(arguments[3]));
		Lines.of(OnBoardRun.class, bench.folder.resolve("obd"), TRUCK_DAYS).forEach(bench::add);
		new InProcess(bench.folder.resolve("jmh")).rows().forEach(bench::add);
		Lines.of(ConnectedRun.class, TERMINALS, DAYS).forEach(bench::add);
		Lines.within("1g", ListsRun.class, PROVINCE[0], PROVINCE[1], PROVINCE[2]).forEach(bench::add);
		bench.print();
	}

	private void nights(int trucks, int readings) throws IOException, InterruptedException {
		Map<String, Row> smallest = new LinkedHashMap<>();
		for (int part : PARTS) {
			var data = this.folder.resolve("night-of-" + part);
			var size = List.of(data, trucks / part, readings / part).toArray();
			List<Row> measured = new ArrayList<>(Lines.of(City.class, size));
			measured.addAll(Lines.of(NightRun.class, size));
			for (var row : measured) {
				add(row);
				var first = smallest.putIfAbsent(row.what(), row);
				if (first != null && part == 1) {
					add(row.growthFrom(first));
				}
			}
		}
	}

	private void pages(int trucks, Path program) throws IOException, InterruptedException {
		var references = Lines.of(RegisterRun.class, this.folder.resolve("register"), trucks,
				Math.max(trucks, MOST_TRUCKS));
		references.forEach(this::add);
		new WebPages(program, references.get(0), references.get(1)).rows().forEach(this::add);
	}

	private void add(Row row) {
		this.rows.add(row);
		System.err.println(row.line());
	}

	private void print() throws IOException {
		System.out.printf("%-58s %10s %9s %12s %9s %6s  %s%n", "what", "rows", "seconds", "rows/s", "reference",
				"ratio", "which reference");
		this.rows.forEach((row) -> System.out.println(row.line()));
		Files.writeString(this.folder.resolve("bench.json"),
				JsonMapper.builder().build().writeValueAsString(this.rows));
	}

}
