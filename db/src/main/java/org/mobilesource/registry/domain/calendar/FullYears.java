package org.mobilesource.registry.domain.calendar;

import java.time.LocalDate;

/**
 * Years as limits count them: full, exact and inclusive; 29 February becomes 28 February
 * where the year has none.
 */
public final class FullYears {

	private FullYears() {
	}

	/** How many years have passed, negative before the start. */
	public static int between(LocalDate start, LocalDate day) {
		int years = day.getYear() - start.getYear();
		return day.isBefore(start.plusYears(years)) ? years - 1 : years;
	}

	/**
	 * The last day that anything can start on which is so many years old on the day. It
	 * may start on one that is not quite.
	 */
	public static LocalDate latestStart(LocalDate day, int years) {
		return day.minusYears(years).plusDays(1);
	}

}
