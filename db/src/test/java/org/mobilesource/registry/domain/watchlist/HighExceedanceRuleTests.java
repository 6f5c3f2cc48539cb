package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class HighExceedanceRuleTests {

	private static final LocalDate BUSINESS_DATE = LocalDate.of(2021, 3, 1);

	@ParameterizedTest(name = "{0} of {1} trucks: listed when strict = {2}, when inclusive = {3}")
	@CsvSource({ "3, 14, true, true", "4, 19, true, true", "501, 2500, true, true", "1, 4, true, true",
			"1, 5, false, true", "3, 15, false, true", "4, 20, false, true", "5, 25, false, true",
			"500, 2500, false, true", "2, 11, false, false", "499, 2500, false, false", "0, 1, false, false",
			"0, 0, false, false", "1, 1, true, true" })
	void comparesInWholeNumbers(int exceeding, int total, boolean strict, boolean inclusive) {
		var fleet = FleetFixture.diesel(FleetRole.OWNED, 1, total);
		var exceedances = FleetFixture.exceedances(1, exceeding);

		assertThat(shipped().evaluate(fleet, exceedances).isPresent()).isEqualTo(strict);
		assertThat(
				rule(PolicyFixture.with("high-exceedance.inclusive", "true")).evaluate(fleet, exceedances).isPresent())
			.isEqualTo(inclusive);
	}

	@ParameterizedTest(name = "3 of 15 on {0}: listed = {1}")
	@CsvSource({ "2021-02-28, false", "2021-03-01, true" })
	void includesTheNumberFromTheDayOfTheSwitch(LocalDate day, boolean listed) {
		var policies = PolicyFixture.changing("high-exceedance.inclusive", "true", "2021-03-01");

		var finding = HighExceedanceRule.under(policies.on(day))
			.evaluate(FleetFixture.diesel(FleetRole.OWNED, 1, 15), FleetFixture.exceedances(1, 3));

		assertThat(finding.isPresent()).isEqualTo(listed);
	}

	@ParameterizedTest(name = "of 20 trucks 5 exceeded; with trucks {0} to {1} left: {2} of {3}")
	@CsvSource({ "1, 20, 5, 20", "6, 20, 5, 20", "1, 5, 5, 5", "1, 0, 5, 5" })
	void keepsTrucksThatExceededWhenTheyAreSold(int first, int last, int exceeding, int total) {
		var finding = shipped().evaluate(FleetFixture.diesel(FleetRole.OWNED, first, last),
				FleetFixture.exceedances(1, 5));

		assertThat(finding).hasValueSatisfying((found) -> {
			assertThat(found.exceedingTrucks()).isEqualTo(exceeding);
			assertThat(found.totalTrucks()).isEqualTo(total);
		});
	}

	@Test
	void countsATruckOnceHoweverOftenItExceeded() {
		var fleet = FleetFixture.diesel(FleetRole.OWNED, 1, 5);
		var exceedances = List.of(FleetFixture.exceedance(1, "2021-01-05T08:00"),
				FleetFixture.exceedance(1, "2021-01-06T08:00"), FleetFixture.exceedance(1, "2021-02-07T08:00"));

		assertThat(shipped().evaluate(fleet, exceedances)).isEmpty();
	}

	@Test
	void countsATruckOnceHoweverManyRowsTieIt() {
		var fleet = join(FleetFixture.diesel(FleetRole.OWNED, 1, 14), FleetFixture.diesel(FleetRole.LEASED, 1, 14));

		assertThat(shipped().evaluate(fleet, FleetFixture.exceedances(1, 3)))
			.hasValueSatisfying((found) -> assertThat(found.totalTrucks()).isEqualTo(14));
	}

	@ParameterizedTest(name = "3 of 14 diesel trucks and one of gas, {0}: listed = {1}")
	@CsvSource({ "ALL_TRUCKS, false", "DIESEL_TRUCKS, true" })
	void countsTheTrucksThatTheParameterNames(String denominator, boolean listed) {
		var fleet = join(FleetFixture.diesel(FleetRole.OWNED, 1, 14),
				List.of(FleetFixture.row(FleetRole.OWNED, 15, false)));

		var finding = rule(PolicyFixture.with("denominator", denominator)).evaluate(fleet,
				FleetFixture.exceedances(1, 3));

		assertThat(finding.isPresent()).isEqualTo(listed);
		finding.ifPresent((found) -> assertThat(found.totalTrucks()).isEqualTo(14));
	}

	@ParameterizedTest(name = "{1} of {2} trucks are more than {0} %: listed = {3}")
	@CsvSource({ "25, 1, 4, false", "24, 1, 4, true", "0, 0, 4, false", "0, 1, 999, true" })
	void takesThePercentageFromThePolicy(String percent, int exceeding, int total, boolean listed) {
		var finding = rule(PolicyFixture.with("high-exceedance.percent", percent))
			.evaluate(FleetFixture.diesel(FleetRole.OWNED, 1, total), FleetFixture.exceedances(1, exceeding));

		assertThat(finding.isPresent()).isEqualTo(listed);
	}

	@ParameterizedTest(name = "the year that ends on {0} begins on {1}")
	@CsvSource({ "2021-03-01, 2020-03-02", "2021-02-28, 2020-02-29", "2021-12-31, 2021-01-01", "2021-01-01, 2020-01-02",
			"2020-02-29, 2019-03-01", "2020-03-01, 2019-03-02", "2024-02-28, 2023-03-01", "2024-02-29, 2023-03-01",
			"2025-02-28, 2024-02-29" })
	void beginsTheRollingYearAfterTheSameDateOfTheYearBefore(LocalDate businessDate, LocalDate start) {
		assertThat(shipped().windowStart(businessDate)).isEqualTo(start);
	}

	@ParameterizedTest(name = "the calendar year of {0} begins on {1}")
	@CsvSource({ "2021-01-01, 2021-01-01", "2020-12-31, 2020-01-01", "2020-02-29, 2020-01-01",
			"2021-03-01, 2021-01-01" })
	void beginsTheCalendarYearOnItsFirstDay(LocalDate businessDate, LocalDate start) {
		assertThat(rule(PolicyFixture.with("window", "CALENDAR_YEAR")).windowStart(businessDate)).isEqualTo(start);
	}

	private static HighExceedanceRule shipped() {
		return rule(PolicyFixture.shipped());
	}

	private static HighExceedanceRule rule(Policies policies) {
		return HighExceedanceRule.under(policies.on(BUSINESS_DATE));
	}

	private static List<FleetFact> join(List<FleetFact> some, List<FleetFact> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

}
