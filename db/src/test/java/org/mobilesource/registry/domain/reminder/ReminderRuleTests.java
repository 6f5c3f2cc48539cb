package org.mobilesource.registry.domain.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderRuleTests {

	private static final LocalDate NOTICED = LocalDate.of(2021, 1, 4);

	@ParameterizedTest(name = "deadline 2021-02-25, on {0}: step {1}")
	@CsvSource({ "2021-02-17,", "2021-02-18, -7", "2021-02-20, -7", "2021-02-21,", "2021-02-22, -3", "2021-02-23, -3",
			"2021-02-24, -1", "2021-02-25, -1", "2021-02-26, 1", "2021-02-28, 1", "2021-03-01," })
	void countsCalendarDays(LocalDate day, Integer step) {
		assertThat(step("CALENDAR", "2021-02-25", day)).isEqualTo(step);
	}

	/** Worked: 5, 7 to 10, 18 to 20, 22 to 26 February 2021. */
	@ParameterizedTest(name = "deadline 2021-02-22 in working days, on {0}: step {1}")
	@CsvSource({ "2021-02-06,", "2021-02-07, -7", "2021-02-09, -7", "2021-02-10,", "2021-02-17,", "2021-02-18, -3",
			"2021-02-19, -3", "2021-02-20, -1", "2021-02-22, -1", "2021-02-23, 1", "2021-02-25, 1", "2021-02-26," })
	void countsWorkingDaysOverTheSpringFestival(LocalDate day, Integer step) {
		assertThat(step("WORKING", "2021-02-22", day)).isEqualTo(step);
	}

	@Test
	void isSentBeforeTheDeadlineOrNotAtAll() {
		var reminder = rule("CALENDAR").due(NOTICED, LocalDate.of(2021, 2, 25), LocalDate.of(2021, 2, 24))
			.orElseThrow();

		assertThat(reminder).isEqualTo(new Reminder(-1, LocalDate.of(2021, 2, 24), LocalDate.of(2021, 2, 25)));
	}

	@ParameterizedTest(name = "after {0} attempts: {1} minutes")
	@CsvSource({ "1, 5", "2, 10", "3, 20", "6, 160", "7, 240", "100, 240" })
	void waitsLongerEachTime(int attempts, long minutes) {
		assertThat(RetryDelay.under(PolicyFixture.shipped().on(NOTICED)).after(attempts))
			.isEqualTo(Duration.ofMinutes(minutes));
	}

	private static Integer step(String dayKind, String deadline, LocalDate day) {
		return rule(dayKind).due(NOTICED, LocalDate.parse(deadline), day).map(Reminder::step).orElse(null);
	}

	private static ReminderRule rule(String dayKind) {
		return new ReminderRule(new Policies(PolicyFixture.rows(), Map.of("repair.day-kind", dayKind)),
				CalendarFixture.shipped());
	}

}
