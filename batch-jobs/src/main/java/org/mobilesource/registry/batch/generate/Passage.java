package org.mobilesource.registry.batch.generate;

/**
 * A vehicle as a point or a camera sees it.
 *
 * @param confidence how sure the point is of the plate, 0 to 100
 */
record Passage(String plate, String colour, String plateType, String fuel, String opacityPercent, String ringelmann,
		int confidence) {

	/** A pass of a truck; points know petrol, diesel and electric and call the rest Z. */
	static Passage of(Truck truck, String opacityPercent, String ringelmann) {
		String fuel = truck.fuel().equals("E") ? "Z" : truck.fuel();
		return new Passage(truck.plate(), truck.colour(), truck.plateType(), fuel, opacityPercent, ringelmann, 95);
	}

	static Passage petrol(String plate) {
		return new Passage(plate, "0", "02", "A", "0.80", "0", 94);
	}

	Passage seenWith(int sureness) {
		return new Passage(this.plate, this.colour, this.plateType, this.fuel, this.opacityPercent, this.ringelmann,
				sureness);
	}

	boolean exceeds() {
		return Double.parseDouble(this.opacityPercent) > 30 || Double.parseDouble(this.ringelmann) > 1;
	}

}
