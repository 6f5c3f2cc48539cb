package org.mobilesource.registry.batch.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

import org.mobilesource.registry.batch.cli.BatchJobsApplication;

/**
 * Lets faults strike nights, one by one, and compares how they end with an undisturbed
 * one. Arguments: a folder, the seed, the rounds of random faults, a word in the names of
 * the faults wanted.
 */
public final class Faults {

	private static final int MOST_MISSES = 4;

	private final Path folder;

	private final City city;

	private final Home before;

	private final long seed;

	private final int rounds;

	private final List<Line> lines = new ArrayList<>();

	private Faults(Path folder, long seed, int rounds) {
		this.folder = folder;
		this.city = new City(folder.resolve("city"));
		this.before = new Home(folder.resolve("before"));
		this.seed = seed;
		this.rounds = rounds;
	}

	public static void main(String[] arguments) throws Exception {
		var folder = Path.of(arguments[0]).toAbsolutePath();
		var runs = folder.resolve("runs");
		FileSystemUtils.deleteRecursively(runs);
		Files.createDirectories(runs);
		var faults = new Faults(runs, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
		boolean good = faults.run(arguments[3]);
		faults.write(folder.resolve("faults.json"));
		System.exit(good ? 0 : 1);
	}

	private boolean run(String word) throws Exception {
		System.out.println("seed " + this.seed + ", rounds " + this.rounds);
		prepare();
		var undisturbed = undisturbed();
		System.out.println(Line.header());
		for (var fault : FaultList.all()) {
			if (fault.name().contains(word)) {
				for (int i = 0; i < (fault.isRandom() ? this.rounds : 1); i++) {
					add(line(fault, i, undisturbed));
				}
			}
		}
		return this.lines.stream().allMatch(Line::isGood);
	}

	private void add(Line line) {
		this.lines.add(line);
		System.out.println(line);
		line.complaints().forEach((complaint) -> System.err.println("  " + complaint));
	}

	/** All nights but the last one. */
	private void prepare() throws Exception {
		this.city.write(this.seed);
		var night = Child.start(this.folder.resolve("before.log"),
				Map.of("REGISTRY_HOME", this.before.folder().toString()), BatchJobsApplication.class, "catch-up",
				this.city.history().toString());
		// The history holds files that are held or refused on purpose.
		if (night.end() == 1) {
			throw new IOException("The nights before failed, see " + night.log());
		}
	}

	private Undisturbed undisturbed() throws Exception {
		try (var scene = new Scene(this.before.copyTo(this.folder.resolve("undisturbed"), this.city), Duration.ZERO)) {
			scene.home().server();
			var night = scene.night();
			scene.reaches(night);
			long began = System.nanoTime();
			int status = night.end();
			var work = Duration.ofNanos(System.nanoTime() - began);
			var contradictions = contradictions(scene);
			if (status != 0 || !contradictions.isEmpty()) {
				throw new IOException(
						"The undisturbed night ended with " + status + ", see " + night.log() + ": " + contradictions);
			}
			var state = scene.home().ask(State::of);
			System.out.printf("undisturbed: %.1f s of work, %s, state %s%n%n", work.toMillis() / 1000.0,
					scene.home().ask(Progress::rowsOf), state.sha256().substring(0, 16));
			return new Undisturbed(state, work);
		}
	}

	/** A fault that came too late strikes again, earlier. */
	private Line line(Fault fault, int round, Undisturbed undisturbed) throws IOException {
		var random = new Random(this.seed * 31 + fault.name().hashCode() + round);
		double part = (round + random.nextDouble()) / this.rounds;
		for (int i = 1;; i++) {
			var moment = Duration.ofMillis((long) (undisturbed.work.toMillis() * part / i));
			var name = fault.name().replaceAll("\\W+", "-") + "-" + round + "-" + i;
			long began = System.nanoTime();
			try (var scene = new Scene(this.before.copyTo(this.folder.resolve(name), this.city), moment)) {
				boolean struck = fault.strike(scene);
				if (!struck && i < MOST_MISSES) {
					continue;
				}
				scene.expect(struck, "the night had ended before the fault struck");
				scene.startUntilDone();
				scene.home().server();
				double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
				var differences = undisturbed.state.differences(scene.home().ask(State::of), fault.mayDiffer());
				var contradictions = contradictions(scene);
				List<String> complaints = new ArrayList<>(scene.complaints());
				complaints.addAll(differences);
				complaints.addAll(contradictions);
				return new Line(fault.name(), scene.story(), scene.starts(), differences.isEmpty(),
						contradictions.isEmpty(), seconds, complaints);
			}
			catch (Exception ex) {
				return new Line(fault.name(), "could not be tried", 0, false, false, 0, List.of(ex.toString()));
			}
			finally {
				FileSystemUtils.deleteRecursively(this.folder.resolve(name));
			}
		}
	}

	private List<String> contradictions(Scene scene) {
		return scene.home().ask((jdbc) -> Counts.contradictions(jdbc, scene.home().inbox(), this.city.lastNight()));
	}

	private void write(Path json) throws IOException {
		var result = Map.of("seed", this.seed, "rounds", this.rounds, "lines", this.lines);
		Files.writeString(json, JsonMapper.builder().build().writeValueAsString(result));
	}

	/**
	 * What an undisturbed night leaves, and how long it works from its first import on.
	 */
	private record Undisturbed(State state, Duration work) {
	}

}
