package org.mobilesource.registry.domain.station;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** How a calibration stands on a day; its last day still counts. */
public enum Calibration {

	/** It holds for longer. */
	VALID,

	/** It ends within the days that a policy calls soon. */
	ENDING,

	/** Its last day has passed. */
	EXPIRED,

	/** Nobody knows. */
	UNKNOWN;

	public static Calibration of(@Nullable LocalDate until, LocalDate day, int soonDays) {
		if (until == null) {
			return UNKNOWN;
		}
		if (until.isBefore(day)) {
			return EXPIRED;
		}
		return until.isBefore(day.plusDays(soonDays)) ? ENDING : VALID;
	}

}
