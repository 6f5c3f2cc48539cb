package org.mobilesource.registry.domain.watchlist;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.EnforcementFixture;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.watchlist.Entry.Missing;

import static org.assertj.core.api.Assertions.assertThat;

class OverdueRepairRuleTests {

	@ParameterizedTest(name = "deadline 2021-04-01, nothing cleared, on {0}: listed = {1}")
	@CsvSource({ "2021-03-31, false", "2021-04-01, false", "2021-04-02, true", "2022-04-02, true" })
	void listsFromTheDayAfterTheDeadline(LocalDate businessDate, boolean listed) {
		assertThat(new OverdueRepairRule(businessDate).isListed(caseClearedAt(null))).isEqualTo(listed);
	}

	@ParameterizedTest(name = "deadline 2021-04-01, cleared at {0}, on {1}: listed = {2}")
	@CsvSource({ "2021-04-10T23:59:59.999, 2021-04-09, true", "2021-04-10T23:59:59.999, 2021-04-10, false",
			"2021-04-10T23:59:59.999, 2021-04-11, false", "2021-04-11T00:00, 2021-04-10, true",
			"2021-04-11T00:00, 2021-04-11, false", "2021-04-01T12:00, 2021-04-02, false",
			"2022-04-01T12:00, 2022-03-31, true", "2022-04-01T12:00, 2022-04-01, false" })
	void leavesOnTheDayOfTheClearanceHoweverLate(String clearedAt, LocalDate businessDate, boolean listed) {
		var cleared = caseClearedAt(CalendarFixture.at(clearedAt));

		assertThat(new OverdueRepairRule(businessDate).isListed(cleared)).isEqualTo(listed);
	}

	@ParameterizedTest(name = "repairs {0}, inspections {1}: {2}")
	@CsvSource(nullValues = "none",
			value = { "none, none, REPAIR_AND_RETEST", "none, RETEST failed 2021-03-10T09:00, REPAIR_AND_RETEST",
					"none, ROADSIDE passed 2021-03-10T09:00, REPAIR_AND_RETEST",
					"none, RETEST passed 2021-03-01T09:59:59, REPAIR_AND_RETEST", "2021-02-28, none, REPAIR_AND_RETEST",
					"2021-04-11, none, REPAIR_AND_RETEST", "2021-03-05, none, RETEST", "2021-03-01, none, RETEST",
					"2021-04-10, none, RETEST", "2021-03-05, ROADSIDE passed 2021-03-10T09:00, RETEST",
					"2021-03-05, RETEST failed 2021-03-04T09:00, RETEST",
					"2021-03-05, RETEST failed 2021-04-11T00:00, RETEST",
					"2021-03-05, RETEST passed 2021-03-10T09:00 by 1, RETEST",
					"none, RETEST passed 2021-03-10T09:00, REPAIR", "none, PERIODIC passed 2021-03-10T09:00, REPAIR",
					"2021-03-05, RETEST passed 2021-03-04T09:00, RETEST_AFTER_REPAIR",
					"2021-03-05, PERIODIC passed 2021-03-04T23:59, RETEST_AFTER_REPAIR",
					"2021-03-05, RETEST failed 2021-03-05T09:00, PASSED_RETEST",
					"2021-03-05, RETEST passed 2021-03-04T09:00 / RETEST failed 2021-03-06T09:00, PASSED_RETEST",
					"2021-03-05 / 2021-03-20, RETEST failed 2021-03-10T09:00, PASSED_RETEST" })
	void saysWhatIsMissingByTheEndOfTheBusinessDate(String repairs, String inspections, Missing missing) {
		var rule = new OverdueRepairRule(LocalDate.of(2021, 4, 10));

		assertThat(rule.missing(caseClearedAt(null), EnforcementFixture.repairs(repairs),
				EnforcementFixture.inspections(inspections)))
			.isEqualTo(missing);
	}

	/** A case opened on 2021-03-01 at 10:00. */
	private static CaseFact caseClearedAt(Instant clearedAt) {
		return new CaseFact(1, EnforcementFixture.VIN, 1, CalendarFixture.at("2021-03-01T10:00"),
				ExceedanceSource.REMOTE_SENSING, LocalDate.of(2021, 3, 2), LocalDate.of(2021, 3, 2),
				LocalDate.of(2021, 4, 1), clearedAt, null, null);
	}

}
