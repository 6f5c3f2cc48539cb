package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.PolicyFixture;
import org.mobilesource.registry.domain.remotesensing.ValidityGate.Conditions;

import static org.assertj.core.api.Assertions.assertThat;

class ValidityGateTests {

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	private final ValidityGate gate = ValidityGate.under(PolicyFixture.shipped().on(DAY));

	@ParameterizedTest(name = "{0} of {1}: {2}")
	@CsvSource({ "wind, 0, valid", "wind, 5, valid", "wind, 5.00, valid", "wind, 5.01, WIND_HIGH",
			"temperature, -10.01, TEMP_RANGE", "temperature, -10, valid", "temperature, 50, valid",
			"temperature, 50.01, TEMP_RANGE", "humidity, 4.99, RH_RANGE", "humidity, 5, valid", "humidity, 95, valid",
			"humidity, 95.01, RH_RANGE", "pressure, 0, valid", "pressure, 101.3, valid", "slope, -15.01, SLOPE_RANGE",
			"slope, -15, valid", "slope, 15, valid", "slope, 15.01, SLOPE_RANGE", "power, -0.0001, VSP_RANGE",
			"power, 0, valid", "power, 30, valid", "power, 30.0001, VSP_RANGE" })
	void acceptsUpToTheHardLimits(String condition, BigDecimal value, String code) {
		assertThat(this.gate.violations(only(condition, value)))
			.containsExactly(code.equals("valid") ? new String[0] : new String[] { code });
	}

	@Test
	void acceptsUnknownWeather() {
		assertThat(this.gate.violations(new Conditions(null, null, null, null, null, BigDecimal.TEN))).isEmpty();
	}

	@Test
	void judgesNoReadingOfUnknownPower() {
		assertThat(this.gate.violations(new Conditions(null, null, null, null, null, null)))
			.containsExactly("VSP_UNKNOWN");
	}

	@Test
	void givesEveryReason() {
		var tooMuch = new BigDecimal("10000");

		assertThat(this.gate.violations(new Conditions(tooMuch, tooMuch, tooMuch, tooMuch, tooMuch, tooMuch)))
			.containsExactly("WIND_HIGH", "TEMP_RANGE", "RH_RANGE", "PRESSURE_RANGE", "SLOPE_RANGE", "VSP_RANGE");
	}

	@ParameterizedTest(name = "{0} = {1} with {2} of {3}: {4}")
	@CsvSource({ "validity.wind.max, 3, wind, 3.1, WIND_HIGH", "validity.temperature.min, -30, temperature, -20, valid",
			"validity.humidity.max, 85, humidity, 86, RH_RANGE",
			"validity.pressure.min, 80, pressure, 79, PRESSURE_RANGE",
			"validity.slope.max, 2, slope, -2.1, SLOPE_RANGE", "validity.vsp.min, 3, power, 2.9, VSP_RANGE",
			"validity.vsp.max, 22, power, 22.1, VSP_RANGE" })
	void takesItsLimitsFromThePolicy(String name, String limit, String condition, BigDecimal value, String code) {
		var other = ValidityGate.under(PolicyFixture.with(name, limit).on(DAY));

		assertThat(other.violations(only(condition, value)))
			.containsExactly(code.equals("valid") ? new String[0] : new String[] { code });
	}

	private static Conditions only(String condition, BigDecimal value) {
		return new Conditions(condition.equals("wind") ? value : null, condition.equals("temperature") ? value : null,
				condition.equals("humidity") ? value : null, condition.equals("pressure") ? value : null,
				condition.equals("slope") ? value : null, condition.equals("power") ? value : BigDecimal.TEN);
	}

}
