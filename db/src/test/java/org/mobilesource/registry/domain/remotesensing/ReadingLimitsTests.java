package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingLimitsTests {

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	private final ReadingLimits shipped = ReadingLimits.under(PolicyFixture.shipped().on(DAY));

	@ParameterizedTest(name = "{0} of {1} exceeds: {2}")
	@CsvSource({ "OPACITY, 0, false", "OPACITY, 29.99, false", "OPACITY, 30, false", "OPACITY, 30.00, false",
			"OPACITY, 30.01, true", "OPACITY, 100, true", "RINGELMANN, 0, false", "RINGELMANN, 1, false",
			"RINGELMANN, 1.00, false", "RINGELMANN, 1.25, true", "RINGELMANN, 2, true" })
	void exceedsOverTheLimitAndNotAtIt(Pollutant pollutant, BigDecimal value, boolean exceeds) {
		assertThat(this.shipped.exceeds(pollutant, value)).isEqualTo(exceeds);
	}

	@Test
	void saysNothingOfWhatWasNotMeasured() {
		assertThat(this.shipped.exceeds(Pollutant.OPACITY, null)).isNull();
	}

	@Test
	void saysNothingOfNoWhileItIsForScreening() {
		assertThat(this.shipped.exceeds(Pollutant.NO, new BigDecimal("1890"))).isNull();
	}

	@ParameterizedTest(name = "NO of {0} ppm exceeds where it counts: {1}")
	@CsvSource({ "1499.99, false", "1500, false", "1500.01, true", "1890, true" })
	void holdsNoAgainstItsLimitWhereItCounts(BigDecimal ppm, boolean exceeds) {
		var limits = ReadingLimits.under(PolicyFixture.with("remote-sensing.no.counts", "true").on(DAY));

		assertThat(limits.exceeds(Pollutant.NO, ppm)).isEqualTo(exceeds);
	}

	@ParameterizedTest(name = "{1} at its limit of {2} with GE: exceeds")
	@CsvSource({ "remote-sensing.opacity.operator, OPACITY, 30", "remote-sensing.ringelmann.operator, RINGELMANN, 1" })
	void exceedsAtTheLimitWhereTheOperatorSaysSo(String parameter, Pollutant pollutant, BigDecimal value) {
		var limits = ReadingLimits.under(PolicyFixture.with(parameter, "GE").on(DAY));

		assertThat(limits.exceeds(pollutant, value)).isTrue();
	}

}
