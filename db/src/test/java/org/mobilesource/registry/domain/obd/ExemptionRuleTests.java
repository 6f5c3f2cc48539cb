package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.obd.Exemption.Asked;
import org.mobilesource.registry.domain.obd.Exemption.Criterion;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** X1 with the numbers shipped: 12 months, 90 %, 5 %, 90 %. */
class ExemptionRuleTests {

	private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

	private static final String GOOD = "RECORDS=100 ENGINE_ON_S=950 LOST_S=50 VALID_SHARE_RPM=0.9 ODOMETER_FIRST=0 ODOMETER_LAST=0";

	private final ExemptionRule rule = ExemptionRule.under(PolicyFixture.shipped().on(AS_OF));

	@Test
	void proposesAVehicleThatMeetsEverythingJustSo() {
		var exemption = evaluate(days("2025-07-01", "2026-06-30", GOOD));

		assertThat(exemption.isCandidate()).isTrue();
		assertThat(exemption.criteria()).containsExactly(new Criterion(Asked.CONNECTED, true, 12, 12, "months", ""),
				new Criterion(Asked.LATEST, true, 0, 30, "days", ""),
				new Criterion(Asked.ONLINE, true, 100, 90, "%", ""), new Criterion(Asked.COMPLETE, true, 5, 5, "%", ""),
				new Criterion(Asked.VALID, true, 90, 90, "%", ""), new Criterion(Asked.NO_ALARM, true, 0, 0, "n", ""));
	}

	@ParameterizedTest(name = "from {0} to {1}: {2} months and {3} days, stands against it: {4}")
	@CsvSource({ "2025-07-02, 2026-06-30, 11, 0, CONNECTED", "2024-01-01, 2026-05-31, 29, 30, ",
			"2024-01-01, 2026-05-30, 28, 31, LATEST", "2025-07-01, 2026-06-29, 11, 1, CONNECTED" })
	void asksForALongConnectionThatLasts(String from, String to, double months, double silent, String against) {
		var exemption = evaluate(days(from, to, GOOD));

		assertThat(found(exemption, Asked.CONNECTED).value()).isEqualTo(months);
		assertThat(found(exemption, Asked.LATEST).value()).isEqualTo(silent);
		assertThat(against(exemption)).isEqualTo((against != null) ? List.of(Asked.valueOf(against)) : List.of());
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "LOST_S=50, LOST_S=51, COMPLETE, 5.095", "VALID_SHARE_RPM=0.9, VALID_SHARE_RPM=0.8999, VALID, 89.99",
			"VALID_SHARE_RPM=0.9, VALID_SHARE_RPM=0.9 VALID_SHARE_TANK=0.1, , 0" })
	void asksForGoodData(String good, String bad, Asked against, double value) {
		var exemption = evaluate(days("2025-07-01", "2026-06-30", GOOD.replace(good, bad)));

		assertThat(against(exemption)).isEqualTo((against != null) ? List.of(against) : List.of());
		if (against != null) {
			assertThat(found(exemption, against).value()).isEqualTo(value, within(0.001));
			assertThat(exemption.isJustOutside()).isTrue();
		}
	}

	@Test
	void namesTheFieldsWithTooFewValues() {
		var bad = GOOD + " VALID_SHARE_SPEED=0.5 VALID_SHARE_REAGENT=0.2";

		assertThat(found(evaluate(days("2025-07-01", "2026-06-30", bad)), Asked.VALID))
			.isEqualTo(new Criterion(Asked.VALID, false, 20, 90, "%", "speed reagent"));
	}

	@ParameterizedTest(name = "{0} days without data over which the odometer went on: online = {1}")
	@CsvSource({ "36, true", "37, false" })
	void asksForDataOnTheDaysDriven(int missing, boolean met) {
		List<ObdDay> days = new ArrayList<>(days("2025-07-01", "2026-06-30", GOOD));
		days.subList(100, 100 + missing).clear();
		var far = GOOD.replace("FIRST=0", "FIRST=99999").replace("LAST=0", "LAST=99999");
		days.replaceAll((day) -> day.day().isAfter(LocalDate.of(2025, 10, 8)) ? Days.of(day.day(), far) : day);

		var online = found(evaluate(days), Asked.ONLINE);

		assertThat(online.met()).isEqualTo(met);
		assertThat(online.value()).isEqualTo(100.0 * (365 - missing) / 365);
	}

	@ParameterizedTest(name = "{0}: stands against it = {1}")
	@CsvSource({ "E1, true", "T5, true", "U1, true", "D2, true", "Q3, false" })
	void asksForNoOpenAlarm(String alarmRule, boolean open) {
		var exemption = evaluate(days("2025-07-01", "2026-06-30", GOOD), alarmRule);

		assertThat(found(exemption, Asked.NO_ALARM))
			.isEqualTo(new Criterion(Asked.NO_ALARM, !open, open ? 1 : 0, 0, "n", open ? alarmRule : ""));
		assertThat(exemption.isCandidate()).isEqualTo(!open);
	}

	@Test
	void takesNothingFromLaterDaysAndProposesNoVehicleWithoutData() {
		var later = evaluate(days("2026-07-01", "2026-07-31", GOOD));

		assertThat(against(later)).containsExactly(Asked.CONNECTED, Asked.LATEST, Asked.ONLINE, Asked.COMPLETE,
				Asked.VALID);
		assertThat(later.isJustOutside()).isFalse();
	}

	private Exemption evaluate(List<ObdDay> days, String... rules) {
		return this.rule.evaluate(Days.VIN, AS_OF,
				ExemptionFacts.of(days, AS_OF, this.rule.behind(AS_OF), this.rule.dayKm(), List.of(rules)));
	}

	private static List<ObdDay> days(String from, String to, String numbers) {
		return LocalDate.parse(from)
			.datesUntil(LocalDate.parse(to).plusDays(1))
			.map((day) -> Days.of(day, numbers))
			.toList();
	}

	private static Criterion found(Exemption exemption, Asked asked) {
		return exemption.criteria().get(asked.ordinal());
	}

	private static List<Asked> against(Exemption exemption) {
		return exemption.criteria().stream().filter((one) -> !one.met()).map(Criterion::asked).toList();
	}

}
