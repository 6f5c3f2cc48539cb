package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.site.SpeedUnit;

import static org.assertj.core.api.Assertions.assertThat;

class SpecificPowerTests {

	// 36 km/h are 10 m/s: 0.213·10 + 0.000305·1000 = 2.435; 1.1·10·0.5 = 5.5;
	// sin 30° = 0.5: 9.81·0.5·10 = 49.05.
	@ParameterizedTest(name = "{0} km/h, {1} m/s², {2}°: {3} kW/t")
	@CsvSource({ "46.81, 0.21, 0.2, 6.889", "0, 0, 0, 0.000", "0, 3, 5, 0.000", "36, 0, 0, 2.435", "36, 0.5, 0, 7.935",
			"36, -0.5, 0, -3.065", "36, 0, 30, 51.485", "36, 0, -30, -46.615" })
	void computesThePowerPerTonne(BigDecimal speed, BigDecimal acceleration, BigDecimal slope, BigDecimal power) {
		assertThat(SpecificPower.of(speed, acceleration, slope).setScale(3, RoundingMode.HALF_UP))
			.isEqualByComparingTo(power);
	}

	// At 0.0036 km/h, v = 0.001 m/s: 0.213·v = 0.000213; with 0.5 m/s² 0.00055 more.
	@ParameterizedTest(name = "{0} km/h, {1} m/s²: {2} kW/t")
	@CsvSource({ "0.0036, 0, 0.0002", "0.0036, 0.5, 0.0008", "0.0036, -0.5, -0.0003", "36, -0.5, -3.0650" })
	void roundsToFourDecimals(BigDecimal speed, BigDecimal acceleration, BigDecimal power) {
		assertThat(SpecificPower.of(speed, acceleration, BigDecimal.ZERO)).isEqualTo(power);
	}

	@Test
	void computesTheSameFromMetresASecond() {
		var speed = SpeedUnit.MS.toKmh(new BigDecimal("13.0027778"));

		assertThat(SpecificPower.of(speed, new BigDecimal("0.21"), new BigDecimal("0.2"))
			.setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("6.889");
	}

	@ParameterizedTest(name = "{1} {0} are {2} km/h")
	@CsvSource({ "KMH, 46.81, 46.81", "MS, 10, 36", "MS, 13.5, 48.6", "MS, 0, 0" })
	void turnsSpeedsIntoKilometresAnHour(SpeedUnit unit, BigDecimal written, BigDecimal kmh) {
		assertThat(unit.toKmh(written)).isEqualByComparingTo(kmh);
	}

}
