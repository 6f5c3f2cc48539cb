package org.mobilesource.registry.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

	@Test
	void failsInAYearThatItDoesNotKnow() {
		assertThatIllegalStateException().isThrownBy(() -> this.calendar.plusWorkingDays(LocalDate.of(2021, 12, 31), 1))
			.withMessageContaining("2022");
		assertThatIllegalStateException().isThrownBy(() -> this.calendar.isWorkingDay(LocalDate.of(2020, 12, 31)))
			.withMessageContaining("2020");
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
