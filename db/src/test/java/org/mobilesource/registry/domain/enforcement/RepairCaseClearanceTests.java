package org.mobilesource.registry.domain.enforcement;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.RepairCase.Clearance;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** Each case is opened on 2021-03-01 at 10:00. */
class RepairCaseClearanceTests {

	@ParameterizedTest(name = "repairs {0}, inspections {1}: cleared at {2}")
	@CsvSource(nullValues = "none",
			value = { "none, none, none", "2021-03-05, none, none", "none, RETEST passed 2021-03-06T09:00, none",
					"2021-03-05, RETEST passed 2021-03-06T09:00, 2021-03-06T09:00",
					"2021-03-05, PERIODIC passed 2021-03-06T09:00, 2021-03-06T09:00",
					"2021-03-05, ROADSIDE passed 2021-03-06T09:00, none",
					"2021-03-05, REGISTRATION passed 2021-03-06T09:00, none",
					"2021-03-05, RETEST failed 2021-03-06T09:00, none",
					"2021-03-05, RETEST passed 2021-03-04T23:59:59.999, none",
					"2021-03-05, RETEST passed 2021-03-05T00:00, 2021-03-05T00:00",
					"2021-03-05, RETEST passed 2021-03-04T09:00 / RETEST passed 2021-03-07T09:00, 2021-03-07T09:00",
					"2021-03-05, RETEST failed 2021-03-06T09:00 / RETEST passed 2021-03-08T09:00, 2021-03-08T09:00",
					"2021-03-05, RETEST passed 2021-03-08T09:00 / PERIODIC passed 2021-03-06T09:00, 2021-03-06T09:00",
					"2021-03-05 / 2021-03-20, RETEST passed 2021-03-06T09:00, 2021-03-06T09:00",
					"2021-06-30, RETEST passed 2021-06-30T09:00, 2021-06-30T09:00" })
	void needsARepairAndAPassOnOrAfterItsDay(String repairs, String inspections, String clearedAt) {
		assertThat(clearedAt(PolicyFixture.shipped(), repairs, inspections)).isEqualTo(clearedAt);
	}

	@ParameterizedTest(name = "repair {0}, re-test passed at {1}: cleared = {2}")
	@CsvSource({ "2021-02-28, 2021-03-02T09:00, false", "2021-03-01, 2021-03-01T09:59:59.999, false",
			"2021-03-01, 2021-03-01T10:00, false", "2021-03-01, 2021-03-01T10:00:00.001, true",
			"2021-03-01, 2021-03-02T09:00, true" })
	void takesARepairOfTheDayOfTheExceedanceForALaterOne(String repair, String passedAt, boolean cleared) {
		var clearedAt = clearedAt(PolicyFixture.shipped(), repair, "RETEST passed " + passedAt);

		assertThat(clearedAt != null).isEqualTo(cleared);
	}

	@Test
	void namesTheRepairAndTheReportThatClearedIt() {
		assertThat(clearance(PolicyFixture.shipped(), "2021-03-07 / 2021-03-05",
				"RETEST failed 2021-03-06T09:00 / RETEST passed 2021-03-08T09:00"))
			.isEqualTo(new Clearance(CalendarFixture.at("2021-03-08T09:00"), "I2021-03-08T09:00", "M2021-03-05"));
	}

	@ParameterizedTest(name = "re-test by method {1} where {0} are full: cleared = {2}")
	@CsvSource({ "'4,5', 4, true", "'4,5', 5, true", "'4,5', 1, false", "'4,5', 2, false", "'4,5', 3, false",
			"'4,5', 6, false", "'4,5', 7, false", "5, 4, false", "5, 5, true", "'4,5,6', 6, true" })
	void needsAFullMethod(String methods, String method, boolean cleared) {
		var clearedAt = clearedAt(PolicyFixture.with("retest.methods", methods), "2021-03-05",
				"RETEST passed 2021-03-06T09:00 by " + method);

		assertThat(clearedAt != null).isEqualTo(cleared);
	}

	@ParameterizedTest(name = "without repair record where none is required, inspections {0}: cleared at {1}")
	@CsvSource(nullValues = "none",
			value = { "none, none", "RETEST passed 2021-03-01T10:00, none",
					"RETEST passed 2021-03-06T09:00, 2021-03-06T09:00", "ROADSIDE passed 2021-03-06T09:00, none",
					"RETEST failed 2021-03-06T09:00, none", "PERIODIC passed 2021-03-06T09:00, 2021-03-06T09:00" })
	void acceptsAPassAloneWhereNoRepairRecordIsRequired(String inspections, String clearedAt) {
		var policies = PolicyFixture.with("repair.record-required", "false");

		assertThat(clearedAt(policies, null, inspections)).isEqualTo(clearedAt);
	}

	@Test
	void namesNoRepairWhereNoneIsRequired() {
		var policies = PolicyFixture.with("repair.record-required", "false");

		assertThat(clearance(policies, null, "RETEST passed 2021-03-06T09:00").repairRecordNo()).isNull();
	}

	@ParameterizedTest(name = "pass on {0} while repair records are no longer required from 2021-03-06: cleared = {1}")
	@CsvSource({ "2021-03-05T23:59, false", "2021-03-06T00:00, true" })
	void asksForARepairByTheDayOfTheRetest(String passedAt, boolean cleared) {
		var policies = PolicyFixture.changing("repair.record-required", "false", "2021-03-06");

		assertThat(clearedAt(policies, null, "RETEST passed " + passedAt) != null).isEqualTo(cleared);
	}

	private static String clearedAt(Policies policies, String repairs, String inspections) {
		var clearance = clearance(policies, repairs, inspections);
		return (clearance != null) ? clearance.retestReportNo().substring(1) : null;
	}

	private static Clearance clearance(Policies policies, String repairs, String inspections) {
		var opener = EnforcementFixture.exceedance(1, "2021-03-01T10:00", "2021-03-02");
		var cases = new RepairCaseRule(policies, CalendarFixture.shipped()).evaluate(List.of(opener),
				EnforcementFixture.repairs(repairs), EnforcementFixture.inspections(inspections));
		assertThat(cases).hasSize(1);
		return cases.get(0).clearance();
	}

}
