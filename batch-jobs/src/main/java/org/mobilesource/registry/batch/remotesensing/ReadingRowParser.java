package org.mobilesource.registry.batch.remotesensing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.imports.RowParser;
import org.mobilesource.registry.batch.sensing.SensedPlate;
import org.mobilesource.registry.batch.sensing.SensingFile;
import org.mobilesource.registry.batch.sensing.SensingRow;
import org.mobilesource.registry.batch.sensing.SiteVerdict;
import org.mobilesource.registry.db.vehicle.TruckMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome;
import org.mobilesource.registry.domain.remotesensing.Reading;
import org.mobilesource.registry.domain.vehicle.PlateCheck;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * Understands a row of the feed {@code remote-sensing}: identity, plate, values,
 * validity, plausibility.
 */
final class ReadingRowParser implements RowParser<ReadingText> {

	private static final Set<String> FUELS = Set.of("A", "B", "C", "Z", "Y");

	private static final String DIESEL = "B";

	private final SensingFile file;

	private final SpeedUnitCheck speedUnits = new SpeedUnitCheck();

	private final Map<LocalDate, ReadingRules> rules = new HashMap<>();

	private final CarriedColours carried;

	ReadingRowParser(SensingFile file, TruckMapper trucks) {
		this.file = file;
		this.carried = new CarriedColours(trucks);
	}

	@Override
	public Optional<String> key(CsvRow row) {
		return SensingRow.key(row);
	}

	/** Looks up which of the plates are registered, and in which colours. */
	@Override
	public void prepare(List<CsvRow> rows) {
		this.carried.lookUp(rows.stream().flatMap((row) -> plate(row).stream()));
	}

	@Override
	public RowOutcome<ReadingText> parse(CsvRow row) {
		var fuel = row.value("RLZL");
		if (fuel != null && FUELS.contains(fuel) && !fuel.equals(DIESEL)
				&& plate(row).map(this.carried::of).orElse(Set.of()).isEmpty()) {
			return new RowOutcome.Skipped<>("NOT_DIESEL");
		}
		var fields = new Fields(row);
		var identity = SensingRow.of(row, fields, this.file, "YCXBH");
		boolean timed = !identity.at().equals(Instant.EPOCH);
		var policy = this.file.facts()
			.policies()
			.on(timed ? BusinessTime.dateOf(identity.at()) : this.file.facts().businessDate());
		fields.optionalCode("RLZL", FUELS);
		int verdict = SiteVerdict.of(row, fields);
		var plate = SensedPlate.of(row, "HPHM", fields, policy);
		warnOfColour(plate, fields);
		var values = ReadingValues.of(row, fields, identity.site());
		if (!fields.isSound()) {
			return fields.outcome(() -> reading(identity, verdict, row, plate, fuel, values, false, false));
		}
		this.speedUnits.see(identity.siteCode(), identity.site(), row, verdict, values);
		var ofDay = this.rules.computeIfAbsent(policy.day(), (day) -> ReadingRules.under(policy));
		boolean valid = ofDay.check(row, fields, identity, verdict, values);
		boolean overLimit = valid && ofDay.exceeds(values);
		return fields.outcome(() -> reading(identity, verdict, row, plate, fuel, values, valid, overLimit));
	}

	@Override
	public Optional<Problem> fault() {
		return this.speedUnits.fault(this.file.facts().policies().on(this.file.facts().businessDate()));
	}

	private static Optional<String> plate(CsvRow row) {
		return Optional.ofNullable(row.sent("HPHM")).map(PlateCheck::normalise);
	}

	private void warnOfColour(SensedPlate plate, Fields fields) {
		var colours = (plate.number() != null) ? this.carried.of(plate.number()) : Set.<PlateColour>of();
		if (!colours.isEmpty() && plate.colour() != null && !colours.contains(plate.colour())) {
			fields.warning("COLOUR_REGISTER_MISMATCH");
		}
	}

	private static ReadingText reading(SensingRow identity, int verdict, CsvRow row, SensedPlate plate,
			@Nullable String fuel, ReadingValues values, boolean valid, boolean overLimit) {
		return ReadingText.of(new Reading(identity.recordNo(), identity.at(), identity.siteCode(), identity.lineNo(),
				row.value("CDXH"), verdict, row.value("WXYY"), plate.raw(), plate.number(), plate.colour(),
				plate.type(), fuel, plate.confidence(), values.opacity(), values.ringelmann(), values.no(), values.co(),
				values.hc(), values.co2(), values.speedKmh(), values.acceleration(), values.specificPower(),
				values.wind(), values.temperature(), values.humidity(), values.pressure(), values.slope(),
				row.value("TP1"), row.value("TP2"), row.value("SP1"), SensingRow.vehicleType(row), valid, overLimit));
	}

	static boolean isZero(@Nullable BigDecimal value) {
		return value != null && value.signum() == 0;
	}

}
