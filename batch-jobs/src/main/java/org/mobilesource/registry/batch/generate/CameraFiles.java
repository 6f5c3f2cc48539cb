package org.mobilesource.registry.batch.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the files of the cameras: captures, their reviews, and later files with the
 * reviews of the night before.
 */
final class CameraFiles {

	/** The point beside each camera. */
	private static final List<Integer> POINT_BESIDE = List.of(2, 4);

	private final Town town;

	private final Traffic traffic;

	private final Plan plan;

	private final Planted planted;

	CameraFiles(Town town, Traffic traffic, Plan plan, Planted planted) {
		this.town = town;
		this.traffic = traffic;
		this.plan = plan;
		this.planted = planted;
	}

	/** Captures of the past year, each day in its own file. */
	void writeHistory(Folder folder) throws IOException {
		var captures = new TreeMap<Plan.Delivery, List<SensingRow>>();
		for (int i = 0; i < this.town.trucks() / 60; i++) {
			SplittableRandom random = this.town.seed().random("old-capture", i);
			LocalDate date = folder.date().minusDays(1L + random.nextInt(350));
			Truck truck = this.town.truck(random.nextInt(this.town.trucks()));
			if (truck.diesel() && truck.registeredOn().isBefore(date)) {
				Site camera = Site.CAMERAS.get(random.nextInt(2));
				SensingRow row = Captures.capture(camera, "01", date.atTime(7 + random.nextInt(10), random.nextInt(60)),
						Passage.of(truck, "0", "2"), random.nextInt());
				captures.computeIfAbsent(new Plan.Delivery(folder.date(), camera, date), (day) -> new ArrayList<>())
					.add(Captures.reviewed(row,
							(random.nextInt(10) < 6) ? Captures.Review.CONFIRMED : Captures.Review.REJECTED));
			}
		}
		for (Plan.Delivery delivery : this.plan.deliveriesLeft(folder.date(), true)) {
			captures.computeIfAbsent(delivery, (day) -> new ArrayList<>()).addAll(this.plan.take(delivery));
		}
		for (var each : captures.entrySet()) {
			writeAll(folder, each.getKey(), each.getValue());
		}
	}

	void writeNight(Folder folder, int night) throws IOException {
		for (int camera = 0; camera < Site.CAMERAS.size(); camera++) {
			write(folder, camera, night);
			int index = camera;
			var evening = new Plan.Delivery(folder.date(), Site.CAMERAS.get(camera), folder.date().minusDays(1));
			List<SensingRow> corrections = new ArrayList<>(this.plan.take(evening));
			if (night > 0) {
				IntStream.range(0, rows())
					.mapToObj((i) -> reviewedNextDay(index, night - 1, i))
					.flatMap((row) -> row)
					.forEach(corrections::add);
			}
			writeAll(folder, evening, corrections);
		}
		writePlanned(folder);
	}

	/** Files that hold captures of boundary cases alone. */
	void writePlanned(Folder folder) throws IOException {
		for (Plan.Delivery delivery : this.plan.deliveriesLeft(folder.date(), true)) {
			writeAll(folder, delivery, this.plan.take(delivery));
		}
	}

	/** Captures of that night that a person has confirmed by its end. */
	Stream<SensingRow> confirmed(int night) {
		return IntStream.range(0, Site.CAMERAS.size())
			.boxed()
			.flatMap((camera) -> IntStream.range(0, rows()).mapToObj((i) -> capture(camera, night, i)))
			.filter((row) -> row.get("review1_outcome").equals("CONFIRMED"));
	}

	private void writeAll(Folder folder, Plan.Delivery delivery, List<SensingRow> rows) throws IOException {
		if (rows.isEmpty()) {
			return;
		}
		try (var file = new SensingFile(folder, delivery.site(), delivery.fileDate(), this.planted)) {
			for (SensingRow row : rows) {
				file.write(row);
			}
		}
	}

	private void write(Folder folder, int index, int night) throws IOException {
		Site camera = Site.CAMERAS.get(index);
		int turn = night * Site.CAMERAS.size() + index;
		SplittableRandom random = this.town.seed().random("camera", index, night);
		try (var file = new SensingFile(folder, camera, folder.date(), this.planted)) {
			for (SensingRow row : this.plan.take(new Plan.Delivery(folder.date(), camera, folder.date()))) {
				file.write(row);
			}
			for (int i = 0; i < rows(); i++) {
				file.write(capture(index, night, i));
			}
			for (List<Dirt> kinds : List.of(Dirt.OF_CAMERAS, Dirt.ODD_OF_CAMERAS)) {
				LocalDateTime at = folder.date().atTime(4, (kinds == Dirt.OF_CAMERAS) ? 10 : 40, random.nextInt(60));
				Truck truck = this.traffic.diesel(POINT_BESIDE.get(index), night, random);
				file.write(Captures.capture(camera, "04", at, Passage.of(truck, "0", "0"), random.nextInt()),
						kinds.get(turn % kinds.size()));
			}
		}
	}

	private int rows() {
		return Math.max(12, this.traffic.rows() / 20);
	}

	private SensingRow capture(int camera, int night, int index) {
		SplittableRandom random = this.town.seed().random("capture", camera, night, index);
		LocalDateTime at = Traffic.time(Nights.FIRST.plusDays(night), index, rows(), random);
		int point = POINT_BESIDE.get(camera);
		Optional<Truck> smoking = (random.nextInt(10) == 0) ? this.traffic.smoking(point, night, random)
				: Optional.empty();
		boolean smoke = smoking.isPresent();
		Truck truck = smoking.orElseGet(() -> this.traffic.diesel(point, night, random));
		String level = String.valueOf(smoke ? 2 + random.nextInt(2) : random.nextInt(2));
		SensingRow row = Captures.capture(Site.CAMERAS.get(camera), "0" + (1 + random.nextInt(2)), at,
				Passage.of(truck, "0", level), random.nextInt());
		if (random.nextInt(12) == 0) {
			row.set("BZ", "石㙍路口,潮湿");
		}
		int outcome = random.nextInt(100);
		if (!smoke || outcome >= 60) {
			return row;
		}
		return Captures.reviewed(row, (outcome < 40) ? Captures.Review.CONFIRMED : Captures.Review.REJECTED);
	}

	/**
	 * The same capture once more with its review, when it was one of those reviewed a day
	 * later.
	 */
	private Stream<SensingRow> reviewedNextDay(int camera, int night, int index) {
		SensingRow row = capture(camera, night, index);
		boolean open = row.get("PDJG").equals("0") && row.get("review1_outcome").isEmpty();
		boolean decided = this.town.seed().chance(50, "reviewed-next-day", camera, night, index);
		return (open && decided) ? Stream.of(Captures.reviewed(row, Captures.Review.CONFIRMED)) : Stream.empty();
	}

}
