package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * The conditions under which a reading can be judged (HJ 845-2017; hard limits of the
 * platforms). Outside one of them the reading is invalid: it neither counts nor breaks a
 * chain. An unknown weather value leaves it valid.
 */
public record ValidityGate(BigDecimal windMax, Range temperature, Range humidity, Range pressure, BigDecimal slopeMax,
		Range specificPower) {

	public static ValidityGate under(Policy policy) {
		return new ValidityGate(policy.number("validity.wind.max"), Range.under(policy, "validity.temperature"),
				Range.under(policy, "validity.humidity"), Range.under(policy, "validity.pressure"),
				policy.number("validity.slope.max"), Range.under(policy, "validity.vsp"));
	}

	/** The codes of the conditions that do not hold. */
	public List<String> violations(Conditions seen) {
		List<String> codes = new ArrayList<>();
		if (seen.windMps() != null && seen.windMps().compareTo(this.windMax) > 0) {
			codes.add("WIND_HIGH");
		}
		if (!this.temperature.holds(seen.temperatureC())) {
			codes.add("TEMP_RANGE");
		}
		if (!this.humidity.holds(seen.humidityPercent())) {
			codes.add("RH_RANGE");
		}
		if (!this.pressure.holds(seen.pressureKpa())) {
			codes.add("PRESSURE_RANGE");
		}
		if (seen.slopeDegrees() != null && seen.slopeDegrees().abs().compareTo(this.slopeMax) > 0) {
			codes.add("SLOPE_RANGE");
		}
		if (seen.specificPower() == null) {
			codes.add("VSP_UNKNOWN");
		}
		else if (!this.specificPower.holds(seen.specificPower())) {
			codes.add("VSP_RANGE");
		}
		return codes;
	}

	/**
	 * Under what conditions a vehicle passed.
	 *
	 * @param windMps m/s
	 * @param temperatureC degrees Celsius
	 * @param humidityPercent relative humidity
	 * @param pressureKpa kPa
	 * @param slopeDegrees degrees
	 * @param specificPower kW/t, recomputed
	 */
	public record Conditions(@Nullable BigDecimal windMps, @Nullable BigDecimal temperatureC,
			@Nullable BigDecimal humidityPercent, @Nullable BigDecimal pressureKpa, @Nullable BigDecimal slopeDegrees,
			@Nullable BigDecimal specificPower) {
	}

	/** A closed range; an unknown value holds. */
	public record Range(BigDecimal least, BigDecimal most) {

		static Range under(Policy policy, String name) {
			return new Range(policy.number(name + ".min"), policy.number(name + ".max"));
		}

		boolean holds(@Nullable BigDecimal value) {
			return value == null || (value.compareTo(this.least) >= 0 && value.compareTo(this.most) <= 0);
		}

	}

}
