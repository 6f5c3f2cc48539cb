package org.mobilesource.registry.batch.generate;

import static org.mobilesource.registry.batch.generate.Nights.march;

import java.time.LocalDate;
import java.util.List;

import org.mobilesource.registry.batch.generate.Captures.Review;

/**
 * Plates that were read with a character that looks like theirs: no truck carries what
 * was read, so it counts for nobody until a person gives it to the truck.
 */
final class MisreadCases {

	/** A digit and the letter that is read for it. */
	private static final List<String> TAKEN_FOR = List.of("0D", "8B", "2Z", "5S", "6G", "4A", "7T");

	private static final Site NORTH = Site.POINTS.get(0);

	private static final Site WEST = Site.POINTS.get(1);

	private static final Site CAMERA = Site.CAMERAS.get(1);

	private final Cast cast;

	MisreadCases(Cast cast) {
		this.cast = cast;
	}

	void play() {
		Company measured = this.cast.firm("边界号牌误识遥感运输有限公司");
		List<Truck> trucks = this.cast.diesels(measured, 4);
		this.cast.deliver(NORTH, smoky(trucks.get(0), NORTH, march(10)),
				misread(trucks.get(0), smoky(trucks.get(0), NORTH, march(12))));
		this.cast.deliver(WEST, this.cast.reading(trucks.get(1), WEST, march(11), "8.60", "0"),
				misread(trucks.get(1), smoky(trucks.get(1), WEST, march(12))),
				misread(trucks.get(1), smoky(trucks.get(1), WEST, march(14))));
		this.cast.high(measured, march(12), false, "0/4", "of two readings of " + trucks.get(0).plate()
				+ " the second was read as " + misread(trucks.get(0).plate()) + ", which nobody carries");
		this.cast.high(measured, march(14), false, "0/4",
				"two readings of " + trucks.get(1).plate() + " were both read as " + misread(trucks.get(1).plate()));

		Company captured = this.cast.firm("边界号牌误识黑烟运输有限公司");
		Truck confirmed = this.cast.diesels(captured, 4).get(0);
		this.cast.deliver(CAMERA, capture(confirmed, march(16), Review.CONFIRMED),
				capture(confirmed, march(18), Review.NONE));
		this.cast.high(captured, march(18), false, "0/4",
				confirmed.plate() + " was captured as " + misread(confirmed.plate()) + "; the smoke is confirmed");
	}

	private SensingRow smoky(Truck truck, Site site, LocalDate on) {
		return this.cast.reading(truck, site, on, "36.20", "1");
	}

	private SensingRow capture(Truck truck, LocalDate on, Review review) {
		return misread(truck, this.cast.capture(truck, CAMERA, on, review));
	}

	private static SensingRow misread(Truck truck, SensingRow row) {
		return row.set("HPHM", misread(truck.plate()));
	}

	/**
	 * What is read for the last digit that looks like a letter; a third letter makes it
	 * nobody's number.
	 */
	static String misread(String plate) {
		for (int i = plate.length() - 1; i > 0; i--) {
			for (String pair : TAKEN_FOR) {
				if (plate.charAt(i) == pair.charAt(0)) {
					return plate.substring(0, i) + pair.charAt(1) + plate.substring(i + 1);
				}
			}
		}
		throw new IllegalArgumentException(plate + " has no digit that looks like a letter");
	}

}
