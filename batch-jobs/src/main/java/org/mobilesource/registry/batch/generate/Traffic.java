package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SplittableRandom;

/** Who passes the points: mostly cars, one in eight a truck of the town. */
final class Traffic {

	private final Town town;

	private final TownChanges changes;

	Traffic(Town town, TownChanges changes) {
		this.town = town;
		this.changes = changes;
	}

	/**
	 * Passages a point sees in a day: as many as there are trucks, growing slowly beyond
	 * three thousand.
	 */
	int rows() {
		int trucks = this.town.trucks();
		return Math.max(60, (trucks <= 3000) ? trucks : 3000 + (trucks - 3000) / 25);
	}

	/**
	 * A passage of the background; the first of a hundred random numbers decides who it
	 * is.
	 */
	SensingRow passage(int site, LocalDateTime at, int night, SplittableRandom random) {
		int who = random.nextInt(100);
		Passage passage = (who < 12) ? truck(site, night, random)
				: (who < 16) ? new Passage(Plates.electric('C', random.nextInt(9000)), "4", "52", "C", "0.00", "0", 96)
						: Passage.petrol(Plates.car(random.nextInt(Plates.CARS)));
		SensingRow row = Readings.measure(Site.POINTS.get(site), "0" + (1 + random.nextInt(2)), at, passage, random);
		return (who < 12 && random.nextInt(100) < 15) ? invalid(row, random) : row;
	}

	/**
	 * A clean pass of a registered diesel truck, to be spoilt; its line is one that
	 * nothing else uses.
	 */
	SensingRow cleanPass(int site, LocalDateTime at, int night, SplittableRandom random) {
		Truck truck = diesel(site, night, random);
		return Readings.measure(Site.POINTS.get(site), "04", at, Passage.of(truck, opacity(4, 20, random), "0"),
				random);
	}

	/** A smoking truck that may be at this point on that night, if one is found soon. */
	Optional<Truck> smoking(int site, int night, SplittableRandom random) {
		return random.ints(500, 0, this.town.trucks())
			.filter((number) -> this.town.smokes(number, night) && visits(number, site, night))
			.mapToObj((number) -> this.changes.truck(number, night))
			.filter(Truck::diesel)
			.findFirst();
	}

	private Passage truck(int site, int night, SplittableRandom random) {
		int number = number(site, night, random);
		Truck truck = this.changes.truck(number, night);
		if (!truck.diesel()) {
			return Passage.of(truck, "0.00", "0");
		}
		boolean exceeds = random.nextInt(1000) < (this.town.smokes(number, night) ? 600 : 3);
		return (exceeds ? Passage.of(truck, opacity(31, 30, random), (random.nextInt(4) == 0) ? "2" : "1")
				: Passage.of(truck, opacity(2, 24, random), "0"))
			.seenWith((random.nextInt(25) == 0) ? 60 + random.nextInt(25) : 86 + random.nextInt(14));
	}

	/** A diesel truck that may be at this point on that night. */
	Truck diesel(int site, int night, SplittableRandom random) {
		Truck truck = this.changes.truck(number(site, night, random), night);
		for (int tries = 0; tries < 100 && !truck.diesel(); tries++) {
			truck = this.changes.truck(number(site, night, random), night);
		}
		return truck;
	}

	/**
	 * In one night a truck keeps to one point, so that no honest truck looks like a
	 * clone.
	 */
	private int number(int site, int night, SplittableRandom random) {
		int number = random.nextInt(this.town.trucks());
		for (int tries = 0; tries < 500 && !visits(number, site, night); tries++) {
			number = random.nextInt(this.town.trucks());
		}
		return number;
	}

	private boolean visits(int truck, int site, int night) {
		return this.town.seed().pick(Site.POINTS.size(), "visits", truck, night) == site;
	}

	private static SensingRow invalid(SensingRow row, SplittableRandom random) {
		return switch (random.nextInt(3)) {
			case 0 -> row.set("PDJG", "2").set("WXYY", "1");
			case 1 -> Dirt.WIND_STRONG.spoil(row);
			default -> Dirt.BRAKING.spoil(row);
		};
	}

	private static String opacity(double from, double width, SplittableRandom random) {
		return Readings.decimal(from + width * random.nextDouble(), 2);
	}

	/**
	 * The time of a day's passage, from five to twenty-three: evenly spread, no two in
	 * one second.
	 */
	static LocalDateTime time(LocalDate date, int index, int rows, SplittableRandom random) {
		int slot = 64_800 / Math.max(rows, 1);
		return date.atTime(5, 0).plusSeconds((long) index * slot + random.nextInt(slot));
	}

}
