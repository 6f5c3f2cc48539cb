package org.mobilesource.registry.batch.vehicle;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.PlateColumn;
import org.mobilesource.registry.domain.imports.Codes;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.PlateType;
import org.mobilesource.registry.domain.vehicle.StagePlausibility;
import org.mobilesource.registry.domain.vehicle.Truck;
import org.mobilesource.registry.domain.vehicle.VinCheck;

/** Understands a row of the feed {@code trucks}. */
record TruckRowParser(Codes codes, VinCheck vinCheck, StagePlausibility stages) {

	private static final int HEAVIEST_KG = 200_000;

	private static final int STRONGEST_NM = 20_000;

	RowOutcome<Truck> parse(CsvRow row) {
		var fields = new Fields(row);
		var registeredOn = fields.date("registered_on");
		var fuel = fields.letters("fuel", this.codes.of("fuel"));
		if (fuel == null && row.value("fuel") == null) {
			fields.problem("REQUIRED", "fuel");
		}
		var plateType = fields.code("plate_type", PlateType.codes());
		var type = PlateType.ofCode(plateType).orElse(null);
		var plateFrom = fields.optionalDate("plate_from");
		var truck = new Truck(
				fields.identifier("vin", this.vinCheck.assess(fields.required("vin", 40), registeredOn, false)),
				PlateColumn.read(fields, type, fuel), plateType,
				(type != null) ? type.colour().orElse(PlateColour.OTHER) : PlateColour.OTHER,
				(plateFrom != null) ? plateFrom : registeredOn,
				fields.code("vehicle_type", this.codes.of("vehicle_type")), (fuel != null) ? fuel : "",
				fields.code("emission_stage", this.codes.of("emission_stage")),
				fields.optionalCode("use", this.codes.of("use")), fields.whole("gross_mass_kg", 0, HEAVIEST_KG),
				fields.optionalDate("manufactured_on"), registeredOn,
				fields.letters("status", this.codes.of("vehicle_status")), fields.optionalDate("status_from"),
				fields.code("division", this.codes.of("division")), fields.text("engine_model", 60),
				fields.whole("reference_torque_nm", 0, STRONGEST_NM), fields.text("owner_name", 200));
		this.stages.assess(truck.emissionStage(), truck.fuel(), truck.grossMassKg(), truck.registeredOn())
			.ifPresent((reason) -> fields.warning(reason.code()));
		return fields.outcome(() -> truck);
	}

}
