package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;

/**
 * The folders of a city: two nights of history, then one folder for each night.
 *
 * @param count how many nights follow the history
 */
record Nights(int count) {

	/** The first of the nights. */
	static final LocalDate FIRST = LocalDate.of(2021, 3, 1);

	/**
	 * Night of the registers and of the past year; cases opened here are overdue on the
	 * first night.
	 */
	static final LocalDate REGISTERS = FIRST.minusDays(35);

	/**
	 * A second night of history, so that its cases (30 days) fall due on the fifth of the
	 * nights.
	 */
	static final LocalDate NOTICES = FIRST.minusDays(26);

	LocalDate date(int night) {
		return FIRST.plusDays(night);
	}

	boolean reach(LocalDate date) {
		return date.isBefore(FIRST.plusDays(this.count));
	}

	/** A date by its day in March 2021; days after the 31st go on into April. */
	static LocalDate march(int day) {
		return FIRST.plusDays(day - 1L);
	}

}
