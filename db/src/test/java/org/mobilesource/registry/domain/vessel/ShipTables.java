package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;
import java.util.List;

import org.mobilesource.registry.domain.SeedTable;
import org.mobilesource.registry.domain.policy.Certainty;

/** The tables of ships that are shipped. */
final class ShipTables {

	private static final String MIGRATION = "V015__vessels.sql";

	private ShipTables() {
	}

	static ShipAges on(LocalDate day) {
		return in("GUANGXI", day);
	}

	static ShipAges in(String region, LocalDate day) {
		return ShipAges.on(day, region, types(), limits(), fishing());
	}

	static List<ShipType> types() {
		return SeedTable.of(MIGRATION, "ship_type")
			.stream()
			.map((row) -> new ShipType(row.text("code"), row.text("name"), row.text("name_en"), row.text("group_code"),
					row.number("ship_class"), row.text("fishing_kind")))
			.toList();
	}

	static List<AgeLimit> limits() {
		return SeedTable.of(MIGRATION, "ship_age_limit")
			.stream()
			.map((row) -> new AgeLimit(Integer.parseInt(row.text("ship_class")), Water.valueOf(row.text("water")),
					row.text("region"), AgeMeasure.valueOf(row.text("measure")), row.number("years"),
					row.text("legal_basis"), Certainty.valueOf(row.text("certainty"))))
			.toList();
	}

	static List<FishingLimit> fishing() {
		return SeedTable.of(MIGRATION, "fishing_vessel_age_limit")
			.stream()
			.map((row) -> new FishingLimit(Water.valueOf(row.text("water")), row.text("kind"), row.text("material"),
					Integer.parseInt(row.text("length_min_m")), row.number("length_below_m"), row.number("years"),
					row.text("legal_basis"), Certainty.valueOf(row.text("certainty"))))
			.toList();
	}

}
