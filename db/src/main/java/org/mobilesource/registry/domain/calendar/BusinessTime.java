package org.mobilesource.registry.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Turns instants into business dates and back; all business dates are days in
 * Asia/Shanghai.
 */
public final class BusinessTime {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private BusinessTime() {
	}

	public static LocalDate dateOf(Instant instant) {
		return LocalDate.ofInstant(instant, ZONE);
	}

	/** The first instant of the day. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

	/** The first instant no longer of the day: 24:00. */
	public static Instant endOf(LocalDate day) {
		return startOf(day.plusDays(1));
	}

}
