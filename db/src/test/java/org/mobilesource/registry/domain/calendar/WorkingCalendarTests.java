package org.mobilesource.registry.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingCalendarTests {

	private final WorkingCalendar calendar = CalendarFixture.shipped();

	@ParameterizedTest(name = "{0} ({2}): worked = {1}")
	@CsvSource({ "2021-02-05, true, Friday", "2021-02-06, false, Saturday", "2021-02-07, true, Sunday made up",
			"2021-02-10, true, day before the Spring Festival", "2021-02-11, false, first day of it",
			"2021-02-17, false, last day of it", "2021-02-18, true, day after it", "2021-02-20, true, Saturday made up",
			"2021-02-21, false, Sunday", "2021-09-26, true, Sunday made up",
			"2021-09-30, true, day before National Day", "2021-10-01, false, National Day",
			"2021-10-07, false, last day of it", "2021-10-08, true, Friday", "2021-10-09, true, Saturday made up",
			"2021-10-10, false, Sunday" })
	void knowsHolidaysAndMakeUpWorkdays(LocalDate day, boolean worked, String reason) {
		assertThat(this.calendar.isWorkingDay(day)).as(reason).isEqualTo(worked);
	}

	@ParameterizedTest(name = "{1} working days after {0} is {2}")
	@CsvSource({ "2021-02-05, 0, 2021-02-05", "2021-02-05, 1, 2021-02-07", "2021-02-05, 4, 2021-02-10",
			"2021-02-05, 5, 2021-02-18", "2021-02-05, 7, 2021-02-20", "2021-02-05, 8, 2021-02-22",
			"2021-02-13, 1, 2021-02-18", "2021-02-01, 30, 2021-03-18", "2021-09-24, 1, 2021-09-26",
			"2021-09-24, 5, 2021-09-30", "2021-09-24, 6, 2021-10-08", "2021-09-24, 7, 2021-10-09",
			"2021-09-24, 8, 2021-10-11", "2021-09-01, 30, 2021-10-19", "2020-12-31, 1, 2021-01-04" })
	void countsWorkingDaysFromTheDayAfterTheStart(LocalDate start, int days, LocalDate end) {
		assertThat(this.calendar.plusWorkingDays(start, days)).isEqualTo(end);
	}

	@ParameterizedTest(name = "{1} working days before {0} is {2}")
	@CsvSource({ "2021-02-18, 1, 2021-02-10", "2021-02-18, 3, 2021-02-08", "2021-02-18, 4, 2021-02-07",
			"2021-02-18, 5, 2021-02-05", "2021-02-22, 1, 2021-02-20", "2021-02-22, 7, 2021-02-07",
			"2021-02-14, 1, 2021-02-10", "2021-10-08, 1, 2021-09-30", "2021-10-11, 1, 2021-10-09",
			"2021-10-11, 3, 2021-09-30", "2021-10-11, 7, 2021-09-26", "2021-10-11, 8, 2021-09-24" })
	void countsWorkingDaysBackwards(LocalDate end, int days, LocalDate day) {
		assertThat(this.calendar.plusWorkingDays(end, -days)).isEqualTo(day);
	}

	@ParameterizedTest(name = "{0}: worked = {1}")
	@CsvSource({ "2022-01-29, true", "2022-01-31, false", "2022-10-09, true", "2023-01-27, false", "2023-06-25, true",
			"2023-10-06, false", "2024-02-04, true", "2024-02-09, true", "2024-02-17, false", "2025-01-26, true",
			"2025-10-08, false", "2025-10-11, true", "2026-01-04, true", "2026-02-23, false", "2026-02-28, true",
			"2026-10-10, true" })
	void knowsTheNoticesUntil2026(LocalDate day, boolean worked) {
		assertThat(this.calendar.isWorkingDay(day)).isEqualTo(worked);
	}

	@Test
	void takesMondayToFridayForWorkedInAYearThatItDoesNotKnow() {
		assertThat(this.calendar.knows(2026)).isTrue();
		assertThat(this.calendar.knows(2027)).isFalse();
		assertThat(this.calendar.plusWorkingDays(LocalDate.of(2026, 12, 31), 1)).isEqualTo("2027-01-01");
		assertThat(this.calendar.plusWorkingDays(LocalDate.of(2026, 12, 31), 2)).isEqualTo("2027-01-04");
	}

	@ParameterizedTest(name = "{0} lies on {1}")
	@CsvSource({ "2021-02-28T15:59:59.999Z, 2021-02-28", "2021-02-28T16:00:00Z, 2021-03-01",
			"2021-03-01T15:59:59.999Z, 2021-03-01", "2021-03-01T16:00:00Z, 2021-03-02" })
	void beginsTheBusinessDateAtMidnightInTheCity(Instant instant, LocalDate date) {
		assertThat(BusinessTime.dateOf(instant)).isEqualTo(date);
	}

	@Test
	void endsTheBusinessDateWhereTheNextBegins() {
		var day = LocalDate.of(2021, 3, 1);

		assertThat(BusinessTime.startOf(day)).isEqualTo("2021-02-28T16:00:00Z");
		assertThat(BusinessTime.endOf(day)).isEqualTo("2021-03-01T16:00:00Z");
	}

}
