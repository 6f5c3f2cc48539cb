package org.mobilesource.registry.domain.remotesensing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedExceedanceRuleTests {

	@ParameterizedTest(name = "{2}: {1}")
	@CsvSource(delimiter = '|', value = {
			"2021-03-01 opacity 36 / 2021-03-09 opacity 39 site B | OPACITY 2021-03-09 CONFIRMED: 36, 39 | two at different sites",
			"2021-03-01 opacity 34.8 / 2021-03-05 opacity 11.9 / 2021-03-09 opacity 35.3 | none | a pass between",
			"2021-03-01 opacity 41.0 / 2021-03-05 opacity 57.3 invalid / 2021-03-09 opacity 37.7 | OPACITY 2021-03-09 CONFIRMED: 41.0, 37.7 | an invalid exceedance between",
			"2021-03-01 opacity 41.0 / 2021-03-05 opacity 3 invalid / 2021-03-09 opacity 37.7 | OPACITY 2021-03-09 CONFIRMED: 41.0, 37.7 | an invalid pass between",
			"2021-03-01 opacity 33.4 / 2021-03-09 ringelmann 2 opacity 28 | none | different pollutants",
			"2021-03-01 opacity 30.00 ringelmann 1 / 2021-03-09 opacity 30.00 ringelmann 1 | none | exactly at both limits",
			"2021-03-01 opacity 30.01 ringelmann 1.01 / 2021-03-09 opacity 30.01 ringelmann 1.01 | OPACITY 2021-03-09 CONFIRMED: 30.01, 30.01 / RINGELMANN 2021-03-09 CONFIRMED: 1.01, 1.01 | just over both limits",
			"2021-03-01 no 1890 / 2021-03-09 no 1770 | none | NO is for screening",
			"2021-03-01 opacity 36 / 2021-03-01 opacity 36 | none | one record sent twice",
			"2021-03-01 opacity 36 / 2021-03-09 opacity 39 confidence 38 | OPACITY 2021-03-09 PENDING_REVIEW: 36, 39 | one plate not surely read",
			"2021-03-09 opacity 39 | none | before the earlier one arrives",
			"2021-03-09 opacity 39 / 2021-03-08 opacity 36 | OPACITY 2021-03-09 CONFIRMED: 36, 39 | after the earlier one has arrived" })
	void judgesTheCasesOfTheStandard(String readings, String findings, String reason) {
		assertThat(said(PolicyFixture.shipped(), readings)).as(reason).isEqualTo(findings);
	}

	@ParameterizedTest(name = "{2}: {1}")
	@CsvSource(delimiter = '|', value = {
			"2021-03-01 opacity 36 / 2021-03-05 ringelmann 0 / 2021-03-09 opacity 39 | OPACITY 2021-03-09 CONFIRMED: 36, 39 | a pass in another pollutant between",
			"2021-03-01 opacity 36 ringelmann 2 / 2021-03-09 opacity 12 ringelmann 3 | RINGELMANN 2021-03-09 CONFIRMED: 2, 3 | a pass in one of two pollutants",
			"2021-03-01 opacity 36 / 2021-03-05 ringelmann 3 / 2021-03-09 opacity 39 | OPACITY 2021-03-09 CONFIRMED: 36, 39 | an exceedance in another pollutant between",
			"2021-03-01 opacity 36 / 2021-03-05 no 900 / 2021-03-09 opacity 39 | OPACITY 2021-03-09 CONFIRMED: 36, 39 | a reading without opacity between",
			"2021-03-01 opacity 36 / 2021-03-05 opacity 30 / 2021-03-09 opacity 39 | none | exactly at the limit between",
			"2021-03-01 opacity 36 | none | one alone",
			"2021-03-01 opacity 36 / 2021-03-05 opacity 9 / 2021-03-09 opacity 39 / 2021-03-10 opacity 38 | OPACITY 2021-03-10 CONFIRMED: 39, 38 | a chain begun again after a pass" })
	void breaksOnlyTheChainOfThePollutantThatPassed(String readings, String findings, String reason) {
		assertThat(said(PolicyFixture.shipped(), readings)).as(reason).isEqualTo(findings);
	}

	@ParameterizedTest(name = "{0} and {1}: exceed twice within six months = {2}")
	@CsvSource({ "2021-03-01, 2021-09-01, true", "2021-03-01, 2021-09-02, false", "2020-08-31, 2021-02-28, true",
			"2020-08-31, 2021-03-01, false", "2019-08-31, 2020-02-29, true", "2019-08-31, 2020-03-01, false",
			"2021-03-01T00:00, 2021-09-01T23:59:59, true", "2021-03-01T23:59:59, 2021-09-02T00:00, false",
			"2021-03-01T09:00, 2021-03-01T10:00, true" })
	void countsSixMonthsByDate(String first, String second, boolean found) {
		var findings = said(PolicyFixture.shipped(), first + " opacity 36 / " + second + " opacity 39");

		assertThat(findings.startsWith("OPACITY")).isEqualTo(found);
	}

	@Test
	void dropsTheOldestMembersWhenTheWindowMovesOn() {
		assertThat(said(PolicyFixture.shipped(),
				"2021-01-10 opacity 31 / 2021-03-10 opacity 32 / 2021-07-11 opacity 33 / 2022-01-12 opacity 34"))
			.isEqualTo("OPACITY 2021-03-10 CONFIRMED: 31, 32 / OPACITY 2021-07-11 CONFIRMED: 32, 33");
	}

	@Test
	void makesEachFurtherReadingAFindingOfItsOwn() {
		var findings = findings(PolicyFixture.shipped(),
				"2021-03-01 opacity 36 / 2021-03-05 opacity 39 site B / 2021-03-09 opacity 37");

		assertThat(ReadingFixture.said(findings))
			.isEqualTo("OPACITY 2021-03-05 CONFIRMED: 36, 39 / OPACITY 2021-03-09 CONFIRMED: 36, 39, 37");
		assertThat(findings).extracting(Finding::sourceKey)
			.containsExactly("B 2021-03-05T08:00:OPACITY", "A 2021-03-09T08:00:OPACITY");
		assertThat(findings).extracting(Finding::occurredAt)
			.containsExactly(CalendarFixture.at("2021-03-05T08:00"), CalendarFixture.at("2021-03-09T08:00"));
		assertThat(findings).extracting(Finding::source).containsOnly(ExceedanceSource.REMOTE_SENSING);
	}

	@ParameterizedTest(name = "two exceedances at {0} and at {1}: two events = {2}")
	@CsvSource({ "2021-03-01T08:00:00, 2021-03-01T08:09:59, false", "2021-03-01T08:00:00, 2021-03-01T08:10:00, true",
			"2021-03-01T08:00:00, 2021-03-01T08:05:00 site B, true",
			"2021-03-01T23:55:00, 2021-03-02T00:04:59, false" })
	void takesReadingsWithinTenMinutesAtASiteForOneEvent(String first, String second, boolean two) {
		var at = second.split(" ", 2);
		var findings = said(PolicyFixture.shipped(),
				first + " opacity 36 / " + at[0] + " opacity 39" + ((at.length > 1) ? " " + at[1] : ""));

		assertThat(findings.equals("none")).isNotEqualTo(two);
	}

	@Test
	void measuresTheTenMinutesFromTheLastMemberAtTheSite() {
		assertThat(said(PolicyFixture.shipped(),
				"2021-03-01T08:00 opacity 36 / 2021-03-01T08:06 opacity 37 / 2021-03-01T08:12 opacity 38"))
			.isEqualTo("OPACITY 2021-03-01 CONFIRMED: 36, 38");
		assertThat(said(PolicyFixture.shipped(),
				"2021-03-01T08:00 opacity 36 / 2021-03-01T08:06 opacity 37 site B / 2021-03-01T08:09 opacity 38"))
			.isEqualTo("OPACITY 2021-03-01 CONFIRMED: 36, 37");
	}

	@ParameterizedTest(name = "inspection passed at {0}: {1}")
	@CsvSource(delimiter = '|',
			value = { "2021-02-28T12:00 | OPACITY 2021-03-09 CONFIRMED: 36, 39",
					"2021-03-01T08:00 | OPACITY 2021-03-09 CONFIRMED: 36, 39", "2021-03-01T08:00:00.001 | none",
					"2021-03-05T12:00 | none", "2021-03-09T08:00 | none",
					"2021-03-09T08:00:00.001 | OPACITY 2021-03-09 CONFIRMED: 36, 39" })
	void endsEveryChainWithAPassedInspection(String passedAt, String findings) {
		var readings = ReadingFixture.readings("2021-03-01 opacity 36 / 2021-03-09 opacity 39");

		var found = new RepeatedExceedanceRule(PolicyFixture.shipped()).evaluate(readings,
				List.of(CalendarFixture.at(passedAt)));

		assertThat(ReadingFixture.said(found)).isEqualTo(findings);
	}

	@Test
	void beginsANewChainAfterAPassedInspection() {
		var readings = ReadingFixture
			.readings("2021-03-01 opacity 36 / 2021-03-02 opacity 37 / 2021-03-09 opacity 38 / 2021-03-10 opacity 39");

		var found = new RepeatedExceedanceRule(PolicyFixture.shipped()).evaluate(readings,
				List.of(CalendarFixture.at("2021-03-05T12:00"), CalendarFixture.at("2021-03-04T12:00")));

		assertThat(ReadingFixture.said(found))
			.isEqualTo("OPACITY 2021-03-02 CONFIRMED: 36, 37 / OPACITY 2021-03-10 CONFIRMED: 38, 39");
	}

	@ParameterizedTest(name = "{0} = {1}: {3}")
	@CsvSource(delimiter = '|', value = {
			"remote-sensing.opacity.operator | GE | opacity 30.00 ringelmann 1 | OPACITY 2021-03-09 CONFIRMED: 30.00, 30.00",
			"remote-sensing.ringelmann.operator | GE | opacity 30.00 ringelmann 1 | RINGELMANN 2021-03-09 CONFIRMED: 1, 1",
			"remote-sensing.opacity.operator | GE | opacity 29.99 | none",
			"remote-sensing.opacity.limit | 40 | opacity 40 | none",
			"remote-sensing.opacity.limit | 40 | opacity 40.1 | OPACITY 2021-03-09 CONFIRMED: 40.1, 40.1",
			"remote-sensing.no.counts | true | no 1890 | NO 2021-03-09 CONFIRMED: 1890, 1890",
			"remote-sensing.no.counts | true | no 1500 | none", "remote-sensing.chain.length | 3 | opacity 36 | none",
			"remote-sensing.chain.months | 0 | opacity 36 | none" })
	void takesItsNumbersFromThePolicy(String name, String value, String measured, String findings) {
		assertThat(said(PolicyFixture.with(name, value), "2021-03-01 " + measured + " / 2021-03-09 " + measured))
			.isEqualTo(findings);
	}

	@Test
	void countsNoOnceTheSwitchIsOnAndLimitsItByItsOperator() {
		var policies = new Policies(PolicyFixture.rows(),
				Map.of("remote-sensing.no.counts", "true", "remote-sensing.no.operator", "GE"));

		assertThat(said(policies, "2021-03-01 no 1500 / 2021-03-09 no 1770"))
			.isEqualTo("NO 2021-03-09 CONFIRMED: 1500, 1770");
	}

	private static String said(Policies policies, String readings) {
		return ReadingFixture.said(findings(policies, readings));
	}

	private static List<Finding> findings(Policies policies, String readings) {
		return new RepeatedExceedanceRule(policies).evaluate(ReadingFixture.readings(readings), List.of());
	}

}
