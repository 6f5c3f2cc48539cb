package org.mobilesource.registry.domain.obd;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;

/**
 * Throws mutated frames at the decoder: nothing may be thrown, hang, get lost or be told
 * twice. Arguments: frames and seed.
 */
public final class FrameFuzz {

	private static final long PATIENCE = 60_000;

	private final SplittableRandom random;

	private final FuzzStream stream;

	private final FuzzChecks checks;

	private long streams;

	FrameFuzz(long seed) {
		this.random = new SplittableRandom(seed);
		this.stream = new FuzzStream(this.random.split());
		this.checks = new FuzzChecks(this.stream);
	}

	public static void main(String[] arguments) throws IOException {
		long frames = Long.parseLong(arguments[0]);
		long seed = Long.parseLong(arguments[1]);
		System.out.printf("%-24s %,16d%n", "seed", seed);
		var fuzz = new FrameFuzz(seed);
		fuzz.watch();
		long began = System.nanoTime();
		var figures = fuzz.run(frames);
		double seconds = (System.nanoTime() - began) / 1e9;
		figures.put("seconds", Math.round(seconds));
		figures.put("frames/s", Math.round(frames / seconds));
		figures.forEach((name, figure) -> System.out.printf("%-24s %,16d%n", name, figure));
		System.out.println("{\"seed\":" + seed
				+ figures.entrySet()
					.stream()
					.map((figure) -> ",\"" + figure.getKey() + "\":" + figure.getValue())
					.collect(Collectors.joining())
				+ "}");
	}

	/** Ends the process when the search does not move on. */
	private void watch() {
		new Timer("watch", true).schedule(new TimerTask() {

			private long before = -1;

			@Override
			public void run() {
				long given = FrameFuzz.this.stream.given();
				if (given == this.before) {
					System.err.println("Hangs before " + given);
					Runtime.getRuntime().halt(1);
				}
				this.before = given;
			}

		}, PATIENCE, PATIENCE);
	}

	/** Runs through so many frames in streams of any length. */
	Map<String, Long> run(long frames) throws IOException {
		var search = new FrameSearch(this.checks);
		for (long left = frames; left > 0; this.streams++) {
			long some = Math.min(left, 1 + this.random.nextInt(2_000));
			this.stream.goOn(some);
			search.read(this.stream, this.stream.given());
			this.checks.hasAll();
			left -= some;
		}
		Map<String, Long> figures = new LinkedHashMap<>();
		figures.put("frames", this.stream.frames());
		figures.put("mutated", this.stream.mutated());
		figures.put("streams", this.streams);
		figures.put("bytes", this.stream.given());
		this.checks.addTo(figures);
		return figures;
	}

}
