package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.machinery.SmokeLimitRule.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class SmokeLimitRuleTests {

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	private final SmokeLimitRule rule = SmokeLimitRule.under(MachineryFixture.policy(), MachineryFixture.limits());

	@ParameterizedTest(name = "stage {0}, {1} kW, zone {2}: class {3}, {4} 1/m")
	@CsvSource({ "1, 18.99, false, I, 3.00", "1, 19, false, I, 2.00", "2, 36.99, false, I, 2.00",
			"2, 37, false, I, 1.61", "2, 560, false, I, 1.61", "3, 18.99, false, II, 2.00", "3, 19, false, II, 1.00",
			"3, 36.99, false, II, 1.00", "3, 37, false, II, 0.80", "4, 560, false, II, 0.80",
			"1, 18.99, true, III, 0.80", "3, 19, true, III, 0.80", "X, 36.99, true, III, 0.80",
			"3, 37, true, III, 0.50", "3, 560, true, III, 0.50" })
	void usesTheLimitOfClassAndPower(String stage, BigDecimal power, boolean zone, String limitClass,
			BigDecimal limit) {
		var atLimit = this.rule.judge(test(DAY, stage, power, zone, limit, null, null));
		var over = this.rule.judge(test(DAY, stage, power, zone, limit.add(new BigDecimal("0.001")), null, null));

		assertThat(atLimit.outcome()).isEqualTo(Outcome.PASS);
		assertThat(atLimit.limit().limitClass()).isEqualTo(limitClass);
		assertThat(atLimit.maxKPerMetre()).isEqualByComparingTo(limit);
		assertThat(atLimit.reference()).isTrue();
		assertThat(over.outcome()).isEqualTo(Outcome.FAIL);
	}

	@ParameterizedTest(name = "stage {0}, {1} kW, on {2}")
	@CsvSource({ "3, 560.01, 2021-03-01", "X, 100, 2021-03-01", "D, 100, 2021-03-01", "3, 100, 2018-11-30" })
	void judgesNothingWithoutALimit(String stage, BigDecimal power, LocalDate day) {
		assertThat(this.rule.judge(test(day, stage, power, false, BigDecimal.TEN, 5, null)).outcome())
			.isEqualTo(Outcome.NOT_JUDGED);
	}

	@Test
	void judgesFromTheFirstDayInForce() {
		var test = test(LocalDate.of(2018, 12, 1), "3", BigDecimal.valueOf(100), false, BigDecimal.TEN, null, null);

		assertThat(this.rule.judge(test).outcome()).isEqualTo(Outcome.FAIL);
	}

	@ParameterizedTest(name = "{0} 1/m at {1} m: {2}")
	@CsvSource({ "1.05, 1700, FAIL", "1.05, 1700.1, PASS", "1.051, 1701, FAIL", "0.8, , PASS", "0.801, , FAIL" })
	void allowsMoreAboveTheAltitude(BigDecimal k, BigDecimal altitude, Outcome outcome) {
		var test = test(DAY, "3", BigDecimal.valueOf(100), false, k, null, altitude);

		assertThat(this.rule.judge(test).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest(name = "Ringelmann {0}: {1}")
	@CsvSource({ "0, PASS", "1, PASS", "2, FAIL" })
	void judgesTheRingelmannLevelAlone(int level, Outcome outcome) {
		var test = new SmokeTest(DAY, "3", BigDecimal.valueOf(100), false, List.of(), level, null);

		assertThat(this.rule.judge(test).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest(name = "{0} {1} {2}: {3}")
	@CsvSource({ "0.80, 0.80, 0.80, PASS", "0.80, 0.80, 0.801, FAIL", "0.70, 0.80, 0.90, PASS",
			"0.799, 0.80, 0.801, PASS" })
	void takesTheMeanOfTheReadings(BigDecimal first, BigDecimal second, BigDecimal third, Outcome outcome) {
		var test = new SmokeTest(DAY, "3", BigDecimal.valueOf(100), false, List.of(first, second, third), 1, null);

		assertThat(this.rule.judge(test).outcome()).isEqualTo(outcome);
	}

	@Test
	void judgesNoTestWithoutValues() {
		var test = new SmokeTest(DAY, "3", BigDecimal.valueOf(100), false, List.of(), null, null);

		assertThat(this.rule.judge(test).outcome()).isEqualTo(Outcome.NOT_JUDGED);
		assertThat(test.meanK()).isEmpty();
	}

	@Test
	void usesTheTableInForceOnTheDay() {
		List<SmokeLimit> limits = new ArrayList<>(MachineryFixture.limits());
		limits.add(new SmokeLimit(99, "II", null, BigDecimal.valueOf(1000), true, new BigDecimal("0.4"), 1, 1700,
				new BigDecimal("0.25"), "later", LocalDate.of(2030, 1, 1)));
		var later = new SmokeLimitRule(limits, 3, true);

		assertThat(later
			.judge(test(LocalDate.of(2029, 12, 31), "3", BigDecimal.valueOf(100), false, new BigDecimal("0.5"), null,
					null))
			.outcome()).isEqualTo(Outcome.PASS);
		var verdict = later.judge(
				test(LocalDate.of(2030, 1, 1), "3", BigDecimal.valueOf(100), false, new BigDecimal("0.5"), null, null));
		assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
		assertThat(verdict.limit().id()).isEqualTo(99);
		assertThat(verdict.reference()).isFalse();
	}

	private static SmokeTest test(LocalDate day, String stage, BigDecimal power, boolean zone, BigDecimal k,
			Integer ringelmann, BigDecimal altitude) {
		return new SmokeTest(day, stage, power, zone, List.of(k), ringelmann, altitude);
	}

}
