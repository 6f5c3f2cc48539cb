package org.mobilesource.registry.domain.enforcement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.calendar.CalendarVersion;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class RepairCaseRuleTests {

	private static final String REPAIR = "2021-03-18";

	private static final String RETEST = "RETEST passed 2021-03-20T10:00";

	@ParameterizedTest(name = "{0} -> cases {1}: {2}")
	@CsvSource(delimiter = '|', nullValues = "none", value = { "none | '' | no exceedance",
			"1 2021-03-01T10:00 2021-03-01 | 1 | the first opens a case",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-10T10:00 2021-03-10 | 1+2 | open: joins",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-19T10:00 2021-03-19 | 1+2 | open until the night of the clearance: joins",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-20T09:00 2021-03-20 | 1+2 | cleared by the night, open at its time: joins",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-20T11:00 2021-03-20 | 1 & 2 | after the clearance: opens another",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-21T10:00 2021-03-21 | 1 & 2 | after the clearance: opens another",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-10T10:00 2021-03-25 | 1+2 | known after the clearance: joins",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-02-20T10:00 2021-03-10 | 1+2 | older, known while open: joins",
			"2 2021-03-01T10:00 2021-03-02, 1 2021-03-01T11:00 2021-03-02 | 2+1 | of one night the earlier opens",
			"1 2021-03-01T11:00 2021-03-01, 2 2021-03-01T10:00 2021-03-02 | 1+2 | the one known first opens",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-21T10:00 2021-03-21, 3 2021-03-10T10:00 2021-04-20 | 1+3 & 2 | of the time of a cleared case: joins that, whatever is open",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-21T10:00 2021-03-21, 3 2021-03-20T10:00 2021-04-20 | 1+3 & 2 | of the moment of the clearance: joins that",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-21T10:00 2021-03-21, 3 2021-03-20T11:00 2021-04-20 | 1 & 2+3 | between two cases: joins the open one",
			"1 2021-03-01T10:00 2021-03-01, 2 2021-03-21T10:00 2021-03-21, 3 2021-02-20T10:00 2021-04-20 | 1 & 2+3 | older than both: joins the open one" })
	void opensACaseOrJoinsOne(String exceedances, String cases, String reason) {
		var made = shipped().evaluate(exceedances(exceedances), EnforcementFixture.repairs(REPAIR),
				EnforcementFixture.inspections(RETEST));

		assertThat(said(made)).as(reason).isEqualTo(cases);
	}

	@Test
	void keepsTheDeadlineWhenAnotherExceedanceJoins() {
		var exceedances = exceedances("1 2021-03-01T10:00 2021-03-02, 2 2021-03-30T10:00 2021-03-31");

		assertThat(shipped().evaluate(exceedances, List.of(), List.of())).singleElement().satisfies((made) -> {
			assertThat(made.opener().id()).isEqualTo(1);
			assertThat(made.noticedOn()).isEqualTo("2021-03-02");
			assertThat(made.deadline()).isEqualTo("2021-04-01");
		});
	}

	@Test
	void reopensNothingWhenAnExceedanceBecomesKnownAfterTheClearance() {
		var exceedances = exceedances("1 2021-03-01T10:00 2021-03-02, 2 2021-03-10T10:00 2021-03-25");

		var made = shipped().evaluate(exceedances, EnforcementFixture.repairs(REPAIR),
				EnforcementFixture.inspections(RETEST));

		assertThat(made).singleElement().satisfies((one) -> {
			assertThat(one.deadline()).isEqualTo("2021-04-01");
			assertThat(one.clearance()).isNotNull();
			assertThat(one.clearance().at()).isEqualTo(CalendarFixture.at("2021-03-20T10:00"));
		});
	}

	@ParameterizedTest(name = "one of {0} becomes known on 2021-04-20")
	@ValueSource(strings = { "2021-02-20T10:00", "2021-03-10T10:00", "2021-03-20T11:00", "2021-04-10T10:00" })
	void movesNoDeadlineAndNoClearanceOfTheCasesThatThereAre(String occurredAt) {
		var before = "1 2021-03-01T10:00 2021-03-01, 2 2021-03-21T10:00 2021-03-21";

		assertThat(terms(before + ", 3 " + occurredAt + " 2021-04-20")).isEqualTo(terms(before))
			.containsExactly("2021-03-31 cleared", "2021-04-20 open");
	}

	@Test
	void clearsAnOlderExceedanceAtOnceThatBecomesKnownAfterTheClearance() {
		var exceedances = exceedances("1 2021-03-01T10:00 2021-03-02, 2 2021-02-20T10:00 2021-03-25");

		var made = shipped().evaluate(exceedances, EnforcementFixture.repairs(REPAIR),
				EnforcementFixture.inspections(RETEST));

		assertThat(said(made)).as("no case was open on 2021-02-20").isEqualTo("1 & 2");
		assertThat(made.get(1).clearance()).isEqualTo(made.get(0).clearance());
	}

	@ParameterizedTest(name = "cleared at {0}, an older exceedance becomes known on 2021-03-19: cases {1}")
	@CsvSource({ "2021-03-19T23:59:59.999, 1 & 2", "2021-03-20T00:00, 1+2" })
	void joinsTheCaseThatIsOpenAtTheEndOfTheNight(String clearedAt, String cases) {
		var exceedances = exceedances("1 2021-03-01T10:00 2021-03-02, 2 2021-02-20T10:00 2021-03-19");

		var made = shipped().evaluate(exceedances, EnforcementFixture.repairs(REPAIR),
				EnforcementFixture.inspections("RETEST passed " + clearedAt));

		assertThat(said(made)).isEqualTo(cases);
	}

	@Test
	void givesTheCaseToTheNextExceedanceWhenTheOpenerIsVoided() {
		var second = EnforcementFixture.exceedance(2, "2021-03-10T10:00", "2021-03-12");
		var third = EnforcementFixture.exceedance(3, "2021-03-15T10:00", "2021-03-15");

		assertThat(shipped().evaluate(List.of(third, second), List.of(), List.of())).singleElement()
			.satisfies((made) -> {
				assertThat(made.opener()).isEqualTo(second);
				assertThat(made.members()).containsExactly(second, third);
				assertThat(made.noticedOn()).isEqualTo("2021-03-12");
				assertThat(made.deadline()).isEqualTo("2021-04-11");
			});
	}

	@ParameterizedTest(name = "noticed {0}, served {1}: deadline {2}")
	@CsvSource({ "2021-03-02, , 2021-04-01", "2021-03-02, 2021-03-02, 2021-04-01", "2021-03-02, 2021-03-05, 2021-04-04",
			"2021-01-30, , 2021-03-01", "2020-01-30, , 2020-02-29", "2021-12-15, , 2022-01-14" })
	void endsThirtyCalendarDaysAfterService(String noticedOn, String servedOn, LocalDate deadline) {
		assertThat(deadline(PolicyFixture.shipped(), noticedOn, servedOn)).isEqualTo(deadline);
	}

	@ParameterizedTest(name = "noticed {0}, served {1}, {2} working days: deadline {3}")
	@CsvSource({ "2021-02-01, , 30, 2021-03-18", "2021-02-05, , 5, 2021-02-18", "2021-02-05, , 7, 2021-02-20",
			"2021-02-05, 2021-02-19, 1, 2021-02-20", "2021-02-05, 2021-02-20, 1, 2021-02-22",
			"2021-09-01, , 30, 2021-10-19", "2021-09-24, , 5, 2021-09-30", "2021-09-24, , 7, 2021-10-09",
			"2021-09-24, 2021-09-30, 1, 2021-10-08" })
	void countsWorkingDaysByTheHolidayCalendar(String noticedOn, String servedOn, String days, LocalDate deadline) {
		var rows = PolicyFixture.rows();
		var working = new Policies(rows, Map.of("repair.day-kind", "WORKING", "repair.days", days));

		assertThat(deadline(working, noticedOn, servedOn)).isEqualTo(deadline);
	}

	@Test
	void takesMondayToFridayForWorkedWhereTheCalendarEnds() {
		var working = new Policies(PolicyFixture.rows(), Map.of("repair.day-kind", "WORKING", "repair.days", "5"));

		assertThat(deadline(working, "2026-12-30", null)).isEqualTo("2027-01-06");
	}

	/** Only what is counted in working days depends on the calendar. */
	@Test
	void saysByWhichCalendarWorkingDaysWereCounted() {
		var exceedance = List.of(EnforcementFixture.exceedance(1, "2026-12-29T10:00", "2026-12-30"));
		var calendarDays = rule(PolicyFixture.shipped()).evaluate(exceedance, List.of(), List.of());
		assertThat(calendarDays.get(0).calendar()).isNull();

		var working = rule(PolicyFixture.with("repair.day-kind", "WORKING"));
		var provisional = working.evaluate(exceedance, List.of(), List.of()).get(0);
		assertThat(provisional.calendar().version()).matches("2026-[0-9a-f]{8}");
		assertThat(provisional.calendar().provisional()).isTrue();
		var known = working
			.evaluate(List.of(EnforcementFixture.exceedance(1, "2021-03-01T10:00", "2021-03-02")), List.of(), List.of())
			.get(0);
		assertThat(known.calendar()).isEqualTo(new CalendarVersion(provisional.calendar().version(), false));
	}

	@ParameterizedTest(name = "noticed {0} while the period becomes 15 days on 2021-03-02: deadline {1}")
	@CsvSource({ "2021-03-01, 2021-03-31", "2021-03-02, 2021-03-17" })
	void takesThePeriodInForceWhenNoticeWasGiven(String noticedOn, LocalDate deadline) {
		var policies = PolicyFixture.changing("repair.days", "15", "2021-03-02");

		assertThat(deadline(policies, noticedOn, null)).isEqualTo(deadline);
	}

	@ParameterizedTest
	@EnumSource(ExceedanceSource.class)
	void opensACaseForEverySourceThatCounts(ExceedanceSource source) {
		var exceedance = EnforcementFixture.exceedance(1, source, "2021-03-01T10:00", "2021-03-01", null);

		assertThat(shipped().evaluate(List.of(exceedance), List.of(), List.of())).hasSize(1);
	}

	@Test
	void opensNoCaseForASourceThatDoesNotCount() {
		var smoke = EnforcementFixture.exceedance(1, ExceedanceSource.BLACK_SMOKE, "2021-03-01T10:00", "2021-03-01",
				null);
		var roadside = EnforcementFixture.exceedance(2, ExceedanceSource.ROADSIDE, "2021-03-05T10:00", "2021-03-05",
				null);
		var rule = rule(PolicyFixture.with("exceedance.sources", "REMOTE_SENSING,ROADSIDE"));

		assertThat(said(rule.evaluate(List.of(smoke), List.of(), List.of()))).isEmpty();
		assertThat(said(rule.evaluate(List.of(smoke, roadside), List.of(), List.of()))).isEqualTo("2");
	}

	@Test
	void opensNoCaseBeforeNoticeIsGiven() {
		assertThat(shipped().evaluate(List.of(EnforcementFixture.exceedance(1, "2021-03-01T10:00", null)), List.of(),
				List.of()))
			.isEmpty();
	}

	/** What list 3 asks of cases. */
	private static List<String> terms(String written) {
		return shipped()
			.evaluate(exceedances(written), EnforcementFixture.repairs(REPAIR), EnforcementFixture.inspections(RETEST))
			.stream()
			.map((made) -> made.deadline() + ((made.clearance() != null) ? " cleared" : " open"))
			.toList();
	}

	private static LocalDate deadline(Policies policies, String noticedOn, String servedOn) {
		var exceedance = EnforcementFixture.exceedance(1, ExceedanceSource.ROADSIDE, noticedOn + "T10:00", noticedOn,
				servedOn);
		return rule(policies).evaluate(List.of(exceedance), List.of(), List.of()).get(0).deadline();
	}

	private static RepairCaseRule shipped() {
		return rule(PolicyFixture.shipped());
	}

	private static RepairCaseRule rule(Policies policies) {
		return new RepairCaseRule(policies, CalendarFixture.shipped());
	}

	/** Exceedances by number, time and day of notice. */
	private static List<Exceedance> exceedances(String written) {
		return (written == null) ? List.of() : Arrays.stream(written.split(", ")).map((one) -> {
			var words = one.split(" ");
			return EnforcementFixture.exceedance(Long.parseLong(words[0]), words[1], words[2]);
		}).toList();
	}

	/** Cases by the numbers of their exceedances, the opener first. */
	private static String said(List<RepairCase> cases) {
		return cases.stream()
			.map((made) -> made.members()
				.stream()
				.map((one) -> Long.toString(one.id()))
				.collect(Collectors.joining("+")))
			.collect(Collectors.joining(" & "));
	}

}
