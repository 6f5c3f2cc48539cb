package org.mobilesource.registry.domain.calendar;

import java.time.LocalDate;

/** The kind of days in which a deadline, and what depends on it, is counted. */
public enum DayKind {

	CALENDAR, WORKING;

	/** The day so many days later, earlier when the number is negative. */
	public LocalDate plus(LocalDate start, int days, WorkingCalendar calendar) {
		return (this == CALENDAR) ? start.plusDays(days) : calendar.plusWorkingDays(start, days);
	}

}
