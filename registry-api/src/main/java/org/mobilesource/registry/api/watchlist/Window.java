package org.mobilesource.registry.api.watchlist;

import java.time.LocalDate;

import org.mobilesource.registry.domain.policy.Policy;

/** The days of which exceedances count for list 2, both included. */
record Window(LocalDate first, LocalDate last) {

	static Window of(Policy policy, LocalDate day) {
		boolean calendarYear = policy.text("window").equals("CALENDAR_YEAR");
		return new Window(calendarYear ? day.withDayOfYear(1) : day.minusYears(1).plusDays(1), day);
	}

}
