package org.mobilesource.registry.batch.remotesensing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Fields;
import org.mobilesource.registry.batch.sensing.SensingRow;
import org.mobilesource.registry.batch.sensing.SiteVerdict;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.remotesensing.Plausibility;
import org.mobilesource.registry.domain.remotesensing.Pollutant;
import org.mobilesource.registry.domain.remotesensing.ReadingLimits;
import org.mobilesource.registry.domain.remotesensing.ValidityGate;

/**
 * The rules that a reading is held against on its day, and the codes that say how it
 * fares.
 */
record ReadingRules(ValidityGate gate, Plausibility plausibility, ReadingLimits limits,
		Map<String, BigDecimal> siteLimits, boolean expiredInvalidates) {

	static ReadingRules under(Policy policy) {
		return new ReadingRules(ValidityGate.under(policy), Plausibility.under(policy), ReadingLimits.under(policy),
				Map.of("BTGDXZ", policy.number("remote-sensing.opacity.limit"), "HDXZ",
						policy.number("remote-sensing.ringelmann.limit"), "NOXZ",
						policy.number("remote-sensing.no.limit")),
				policy.flag("calibration.expired-invalidates"));
	}

	/** Adds the codes of the reading; answers whether it is valid. */
	boolean check(CsvRow row, Fields fields, SensingRow identity, int verdict, ReadingValues values) {
		List<String> invalid = new ArrayList<>();
		if (ReadingRowParser.isZero(values.speedKmh())) {
			invalid.add("SPEED_ZERO");
		}
		if (values.hasNoPlume()) {
			invalid.add("NO_PLUME");
		}
		var direction = fields.plainNumber("FX", 9_999, 3);
		boolean windless = ReadingRowParser.isZero(values.wind()) && ReadingRowParser.isZero(direction);
		if (windless) {
			fields.warning("WIND_ZERO");
		}
		warnOfPosition(fields);
		invalid.addAll(this.gate.violations(new ValidityGate.Conditions(windless ? null : values.wind(),
				values.temperature(), values.humidity(), values.pressure(), values.slope(), values.specificPower())));
		checkCalibration(fields, identity, invalid);
		if (verdict != SiteVerdict.INVALID) {
			this.plausibility
				.contradictions(new Plausibility.Values(fields.plainNumber("VSP", 99_999, 5), values.specificPower(),
						values.co2(), fields.plainNumber("COCO2", 9_999, 5), fields.plainNumber("HCCO2", 999_999, 5),
						fields.plainNumber("NOCO2", 999_999, 5), values.co(), values.hc(), values.no()))
				.forEach(fields::warning);
		}
		warnOfSiteLimits(row, fields);
		invalid.forEach(fields::warning);
		boolean valid = verdict != SiteVerdict.INVALID && invalid.isEmpty();
		if (valid) {
			SiteVerdict.compare(row, fields, verdict, exceeds(values));
		}
		return valid;
	}

	private void warnOfPosition(Fields fields) {
		if (ReadingRowParser.isZero(fields.plainNumber("DDJD", 180, 5))
				&& ReadingRowParser.isZero(fields.plainNumber("DDWD", 90, 5))) {
			fields.warning("COORD_ZERO");
		}
	}

	private void checkCalibration(Fields fields, SensingRow identity, List<String> invalid) {
		var site = identity.site();
		var until = (site != null) ? site.calibratedUntil() : null;
		if (until != null && until.isBefore(BusinessTime.dateOf(identity.at()))) {
			fields.warning("CALIBRATION_EXPIRED");
			if (this.expiredInvalidates) {
				invalid.add("CALIBRATION_EXPIRED");
			}
		}
	}

	/** The limits that the site used are noted, and ours apply. */
	private void warnOfSiteLimits(CsvRow row, Fields fields) {
		this.siteLimits.forEach((column, ours) -> {
			var theirs = fields.plainNumber(column, 9_999_999, 2);
			if (row.value(column) == null) {
				fields.warning("LIMIT_MISSING");
			}
			else if (theirs != null && theirs.compareTo(ours) != 0) {
				fields.warning("LIMIT_DIFFERS");
			}
		});
	}

	/** Whether it is over one of our limits. */
	boolean exceeds(ReadingValues values) {
		return isTrue(this.limits.exceeds(Pollutant.OPACITY, values.opacity()))
				|| isTrue(this.limits.exceeds(Pollutant.RINGELMANN, values.ringelmann()))
				|| isTrue(this.limits.exceeds(Pollutant.NO, values.no()));
	}

	private static boolean isTrue(@Nullable Boolean answer) {
		return Boolean.TRUE.equals(answer);
	}

}
