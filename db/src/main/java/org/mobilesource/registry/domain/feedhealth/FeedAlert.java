package org.mobilesource.registry.domain.feedhealth;

import java.time.LocalDate;

/**
 * That something is wrong with what a site or feed delivers.
 *
 * @param since the night from which on it is; with kind and subject it names the alert
 * @param value what was found: nights, rows, percent, minutes or days, by its kind
 * @param limit what it was held against, in the same unit
 */
public record FeedAlert(Kind kind, LocalDate since, long value, long limit) {

	/** What is wrong. */
	public enum Kind {

		/** No data for so many nights. */
		SILENCE,

		/** The last night brought rows of an earlier night that had none. */
		LATE,

		/** A file waits for a person. */
		HELD,

		/** Far fewer rows than usual. */
		FEW_ROWS,

		/** Far more rows than usual are repeated. */
		DUPLICATES,

		/** Too many rows are bad. */
		REJECTS,

		/** The clock of the site is wrong. */
		CLOCK,

		/** The calibration has ended. */
		CALIBRATION

	}

}
