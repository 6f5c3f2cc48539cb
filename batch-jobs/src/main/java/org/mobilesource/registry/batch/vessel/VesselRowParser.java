package org.mobilesource.registry.batch.vessel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.imports.Codes;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.vessel.MmsiCheck;
import org.mobilesource.registry.domain.vessel.ShipIdCheck;
import org.mobilesource.registry.domain.vessel.SurveyNoCheck;
import org.mobilesource.registry.domain.vessel.Vessel;
import org.mobilesource.registry.domain.vessel.Water;

/**
 * Understands a row of the feed {@code vessels}.
 *
 * @param today the day against which a year of keel laying lies in the future
 */
record VesselRowParser(Codes codes, ShipIdCheck shipIdCheck, LocalDate today) {

	private static final Map<String, Water> WATERS = Map.of("RIVER", Water.RIVER, "内河", Water.RIVER, "SEA", Water.SEA,
			"沿海", Water.SEA);

	private static final Set<String> MATERIALS = Set.of("STEEL", "WOOD", "FRP", "FERRO_CEMENT", "OTHER");

	private static final int LARGEST_TONNAGE = 1_000_000;

	private static final BigDecimal LONGEST_M = BigDecimal.valueOf(1_000);

	RowOutcome<Vessel> parse(CsvRow row) {
		var fields = new Fields(row);
		var builtOn = fields.date("built_on");
		var water = fields.optionalCode("water", WATERS.keySet());
		var vessel = new Vessel(
				fields.identifier("ship_id",
						this.shipIdCheck.assess(fields.required("ship_id", 40),
								(row.value("built_on") != null) ? builtOn : null, this.today)),
				fields.required("name", 100), number(fields, "mmsi", MmsiCheck::assess),
				number(fields, "survey_no", SurveyNoCheck::assess),
				fields.code("ship_type", this.codes.of("ship_type")), (water != null) ? WATERS.get(water) : null,
				builtOn, fields.whole("gross_tonnage", 0, LARGEST_TONNAGE),
				fields.optionalCode("power", this.codes.of("ship_power")), flag(fields, "shore_power_receiver"),
				fields.required("owner", 200), number(fields, "owner_credit_code", CreditCodeCheck::assess),
				fields.text("home_port", 60), flag(fields, "fishing"), fields.optionalCode("material", MATERIALS),
				fields.decimal("length_m", BigDecimal.ZERO, LONGEST_M, 2));
		return fields.outcome(() -> vessel);
	}

	private static @Nullable String number(Fields fields, String column, Function<String, Assessment> check) {
		var raw = fields.text(column, 40);
		return (raw != null) ? fields.identifier(column, check.apply(raw)) : null;
	}

	private static @Nullable Boolean flag(Fields fields, String column) {
		var value = fields.optionalCode(column, Set.of("0", "1"));
		return (value != null) ? value.equals("1") : null;
	}

}
