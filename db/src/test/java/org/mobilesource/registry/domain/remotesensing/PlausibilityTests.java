package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.PolicyFixture;
import org.mobilesource.registry.domain.remotesensing.Plausibility.Values;

import static org.assertj.core.api.Assertions.assertThat;

class PlausibilityTests {

	private final Plausibility plausibility = Plausibility.under(PolicyFixture.shipped().on(LocalDate.of(2021, 3, 1)));

	// 42 / (2.79 + 2 · 0.82 / 14.46 + 0.42 · 43.48 · 10⁻⁴) = 14.457 %.
	@ParameterizedTest(name = "CO2 of {0} %: contradicts = {1}")
	@CsvSource({ "14.457, false", "14.606, false", "14.607, true", "14.307, false", "14.306, true" })
	void balancesCarbonDioxideAsTheSitesDo(String co2, boolean contradicts) {
		var coPerCo2 = new BigDecimal("0.82").divide(new BigDecimal("14.46"), MathContext.DECIMAL64);

		assertThat(this.plausibility
			.contradictions(values(null, null, co2, coPerCo2.toPlainString(), "43.48", null, null, null, null))
			.contains("CO2_MISMATCH")).isEqualTo(contradicts);
	}

	// 2.79 − 2 · 1.395 = 0; 2.79 − 2 · 2.895 = −3, of which 42 are −14 %.
	@ParameterizedTest(name = "CO2 of {0} %, CO of {1} % per %")
	@CsvSource({ "14.46, -1.395", "0.01, -1.395", "14, -2.895" })
	void ratiosThatNoEngineHasContradict(String co2, String coPerCo2) {
		assertThat(this.plausibility.contradictions(values(null, null, co2, coPerCo2, "0", null, null, null, null)))
			.containsExactly("CO2_MISMATCH");
	}

	@Test
	void findsNothingInARealRecord() {
		assertThat(this.plausibility
			.contradictions(values("6.89", "6.889", "14.46", "0.05", "43.48", "105.39", "0.82", "628.72", "1524.37")))
			.isEmpty();
	}

	// 0.10 kW/t up to 5 kW/t, above it 2 %: 0.1378 of 6.89.
	@ParameterizedTest(name = "sent {0}, recomputed {1}: contradicts = {2}")
	@CsvSource({ "3.10, 3.00, false", "3.11, 3.00, true", "2.90, 3.00, false", "2.89, 3.00, true", "5.10, 5.00, false",
			"5.11, 5.00, true", "7.02, 6.89, false", "7.03, 6.89, true", "6.76, 6.89, false", "6.75, 6.89, true",
			"5.83, 6.889, true", "-3.10, -3.00, false", "-10.20, -10.00, false", "-10.21, -10.00, true",
			", 6.89, false", "6.89, , false" })
	void toleratesATenthOrTwoPercentOfSpecificPower(String sent, String recomputed, boolean contradicts) {
		assertThat(this.plausibility.contradictions(values(sent, recomputed, null, null, null, null, null, null, null))
			.contains("VSP_MISMATCH")).isEqualTo(contradicts);
	}

	// Without CO and HC the balance is 42 / 2.79 = 15.0538 %.
	@ParameterizedTest(name = "CO2 of {0} %: contradicts = {1}")
	@CsvSource({ "15.05, false", "15.20, false", "15.21, true", "14.91, false", "14.90, true" })
	void toleratesFifteenHundredthsOfCarbonDioxide(String co2, boolean contradicts) {
		assertThat(this.plausibility.contradictions(values(null, null, co2, "0", "0", null, null, null, null))
			.contains("CO2_MISMATCH")).isEqualTo(contradicts);
	}

	@ParameterizedTest(name = "CO of {0} % where 0.05 × 14 % = 0.70 %: contradicts = {1}")
	@CsvSource({ "0.70, false", "0.86, false", "0.87, true", "0.54, false", "0.53, true" })
	void toleratesSixteenHundredthsOfCarbonMonoxide(String co, boolean contradicts) {
		assertThat(this.plausibility.contradictions(values(null, null, "14", "0.05", null, null, co, null, null))
			.contains("RATIO_MISMATCH")).isEqualTo(contradicts);
	}

	// 105.39 × 14.46 = 1523.9394, 0.5 % of it 7.6197; 10 × 14.46 = 144.6, 1 ppm of it.
	@ParameterizedTest(name = "{0} ppm where {1} × 14.46 %: contradicts = {2}")
	@CsvSource({ "1524.37, 105.39, false", "1531.55, 105.39, false", "1531.56, 105.39, true", "1516.32, 105.39, false",
			"1516.31, 105.39, true", "145.60, 10, false", "145.61, 10, true", "143.60, 10, false", "143.59, 10, true" })
	void toleratesOnePpmOrHalfAPercentOfTheOtherGases(String ppm, String ratio, boolean contradicts) {
		assertThat(this.plausibility.contradictions(values(null, null, "14.46", null, null, ratio, null, null, ppm))
			.contains("RATIO_MISMATCH")).isEqualTo(contradicts);
		assertThat(this.plausibility.contradictions(values(null, null, "14.46", null, ratio, null, null, ppm, null))
			.contains("RATIO_MISMATCH")).isEqualTo(contradicts);
	}

	@ParameterizedTest(name = "CO2 of {0}")
	@CsvSource({ "0", "0.00", "''" })
	void checksNoRatioWithoutCarbonDioxide(String co2) {
		assertThat(this.plausibility
			.contradictions(values(null, null, co2.isEmpty() ? null : co2, "9", "9999", "9999", "9", "1", "1")))
			.isEmpty();
	}

	@Test
	void givesEveryContradictionOnce() {
		assertThat(this.plausibility.contradictions(values("1", "9", "14.46", "0.9", "4348", "10539", "9", "9", "9")))
			.containsExactly("VSP_MISMATCH", "CO2_MISMATCH", "RATIO_MISMATCH");
	}

	private static Values values(String vspSent, String vspRecomputed, String co2, String coPerCo2, String hcPerCo2,
			String noPerCo2, String co, String hc, String no) {
		return new Values(number(vspSent), number(vspRecomputed), number(co2), number(coPerCo2), number(hcPerCo2),
				number(noPerCo2), number(co), number(hc), number(no));
	}

	private static BigDecimal number(String written) {
		return (written != null) ? new BigDecimal(written) : null;
	}

}
