package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A truck as its row in the register says. */
record Truck(String vin, String plate, String plateType, String vehicleType, String fuel, String stage, int grossMassKg,
		LocalDate manufacturedOn, LocalDate registeredOn, String status, @Nullable LocalDate statusFrom,
		String division, String ownerName, @Nullable LocalDate plateFrom) {

	Truck withPlate(String newPlate, LocalDate from) {
		return new Truck(this.vin, newPlate, this.plateType, this.vehicleType, this.fuel, this.stage, this.grossMassKg,
				this.manufacturedOn, this.registeredOn, this.status, this.statusFrom, this.division, this.ownerName,
				from);
	}

	Truck deregistered(LocalDate from) {
		return new Truck(this.vin, this.plate, this.plateType, this.vehicleType, this.fuel, this.stage,
				this.grossMassKg, this.manufacturedOn, this.registeredOn, "E", from, this.division, this.ownerName,
				this.plateFrom);
	}

	boolean diesel() {
		return this.fuel.equals("B");
	}

	/** The colour of its plate in the code set of the sites. */
	String colour() {
		return switch (this.plateType) {
			case "01" -> "1";
			case "02" -> "0";
			default -> "4";
		};
	}

	Row row() {
		return Row.of(Feed.TRUCKS, this.vin, this.plate, this.plateType, this.vehicleType, this.fuel, this.stage, "F",
				this.grossMassKg, this.manufacturedOn, this.registeredOn, this.status, this.statusFrom, this.division,
				diesel() ? Engine.MODEL : "", diesel() ? Engine.TORQUE_NM : "", this.ownerName, this.plateFrom);
	}

	Row owned(Company company, LocalDate from, @Nullable LocalDate to) {
		return Row.of(Feed.FLEET, this.vin, company.creditCode(), "OWNED", from, to, "");
	}

	Row leased(Company company, LocalDate from, @Nullable LocalDate to) {
		String contract = "虚构租" + Row.compact(from) + this.vin.substring(11);
		return Row.of(Feed.FLEET, this.vin, company.creditCode(), "LEASED", from, to, contract);
	}

}
