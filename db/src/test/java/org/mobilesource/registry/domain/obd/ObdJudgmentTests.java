package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class ObdJudgmentTests {

	private static final String HIT = "WARM_S=1800 WARM_OVER_500_S=360";

	private static final String GRAVER = "WARM_S=1800 WARM_OVER_500_S=900";

	@ParameterizedTest(name = "{0} days without a hit: {1} alarms")
	@CsvSource({ "0, 1", "6, 1", "7, 2" })
	void goesOnWhileTheRuleHitsAgainWithinAWeek(int quiet, int expected) {
		var alarms = evaluate(PolicyFixture.shipped(), HIT + "; + " + quiet + ";" + HIT);

		assertThat(alarms).hasSize(expected).allMatch((alarm) -> alarm.rule().equals("E2"));
	}

	@Test
	void keepsTheFirstAndTheLastDayAndTheWorst() {
		var alarms = evaluate(PolicyFixture.shipped(), HIT + "; PACKETS=1;" + GRAVER + ";" + HIT);

		assertThat(alarms).singleElement().satisfies((alarm) -> {
			assertThat(alarm.number()).isEqualTo("E2" + Days.VIN + "20260101").hasSize(27);
			assertThat(alarm.isEvidence()).isTrue();
			assertThat(alarm.firstDay()).isEqualTo(LocalDate.of(2026, 1, 1));
			assertThat(alarm.lastDay()).isEqualTo(LocalDate.of(2026, 1, 4));
			assertThat(alarm.days()).isEqualTo(3);
			assertThat(alarm.worst())
				.isEqualTo(new ObdHit("E2", LocalDate.of(2026, 1, 3), ObdSeverity.ALARM, 50, 10, "%", ""));
		});
	}

	@Test
	void holdsAnAlarmForWorseThanAWarningHoweverFarThatGoes() {
		var alarms = evaluate(PolicyFixture.shipped(),
				"REAGENT_FIRST=9 REAGENT_LAST=9 REAGENT_LOW_KM=900; REAGENT_FIRST=2 REAGENT_LAST=2 REAGENT_LOW_KM=1 REAGENT_EMPTY_KM=1");

		assertThat(alarms).singleElement().satisfies((alarm) -> {
			assertThat(alarm.worst().severity()).isEqualTo(ObdSeverity.ALARM);
			assertThat(alarm.isEvidence()).isFalse();
		});
	}

	@Test
	void judgesEachDayByTheNumbersOfThatDay() {
		var alarms = evaluate(PolicyFixture.changing("obd.e2.percent", "30", "2026-01-02"), HIT + ";" + HIT);

		assertThat(alarms).singleElement().extracting(ObdAlarm::days).isEqualTo(1);
	}

	@Test
	void beginsARuleOfTwoDaysOnTheSecond() {
		var alarms = evaluate(PolicyFixture.shipped(), "2 x WARM_S=1800 NOX_WARM_PPM=151");

		assertThat(alarms).singleElement().extracting(ObdAlarm::firstDay).isEqualTo(LocalDate.of(2026, 1, 2));
	}

	@Property(tries = 300)
	void findsTheSameInWhateverOrderDaysArrive(@ForAll("days") List<String> texts, @ForAll Random random) {
		var days = Days.all(String.join(";", texts));
		List<ObdDay> shuffled = new ArrayList<>(days);
		Collections.shuffle(shuffled, random);

		assertThat(evaluate(PolicyFixture.shipped(), shuffled)).isEqualTo(evaluate(PolicyFixture.shipped(), days));
	}

	@Property(tries = 300)
	void neverChangesWhatEarlierDaysBeganByLaterOnes(@ForAll("days") List<String> texts) {
		var days = Days.all(String.join(";", texts));
		var before = evaluate(PolicyFixture.shipped(), days.subList(0, days.size() / 2));

		assertThat(evaluate(PolicyFixture.shipped(), days)).extracting(ObdAlarm::number)
			.containsAll(before.stream().map(ObdAlarm::number).toList());
	}

	@Provide
	Arbitrary<List<String>> days() {
		return Arbitraries
			.of(HIT, GRAVER, "PACKETS=1", "WARM_S=1800 NOX_WARM_PPM=151",
					"REAGENT_MIN=50 REAGENT_MAX=50 KM_INTEGRATED=500", "LATE_S_MAX=301")
			.list()
			.ofMinSize(1)
			.ofMaxSize(25)
			.map(ObdJudgmentTests::withGaps);
	}

	private static List<String> withGaps(List<String> days) {
		List<String> all = new ArrayList<>();
		days.forEach((day) -> {
			all.add(day);
			all.add("+ " + (day.length() % 9));
		});
		return all;
	}

	private static List<ObdAlarm> evaluate(Policies policies, String days) {
		return evaluate(policies, Days.all(days));
	}

	private static List<ObdAlarm> evaluate(Policies policies, List<ObdDay> days) {
		return new ObdJudgment(policies).evaluate(Days.vehicle("6"), days, List.of()).alarms();
	}

}
