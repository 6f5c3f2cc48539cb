package org.mobilesource.registry.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.SeedRows;
import org.mobilesource.registry.domain.calendar.WorkingCalendar.CalendarDay;
import org.mobilesource.registry.domain.calendar.WorkingCalendar.Kind;

/** The calendar that is shipped, and times as the city's clocks show them. */
public final class CalendarFixture {

	private CalendarFixture() {
	}

	/** The holidays and make-up workdays of 2021 to 2026. */
	public static WorkingCalendar shipped() {
		return new WorkingCalendar(Stream.of("V010__calendar_2021.sql", "V031__deadlines_and_reminders.sql")
			.flatMap((migration) -> SeedRows.of(migration).stream())
			.filter((row) -> !row.group(1).contains("."))
			.map((row) -> new CalendarDay(LocalDate.parse(row.group(1)), Kind.valueOf(row.group(2))))
			.toList());
	}

	/** The instant of a local time such as {@code 2021-03-01T08:00}. */
	public static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant();
	}

}
