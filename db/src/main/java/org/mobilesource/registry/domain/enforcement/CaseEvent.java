package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;
import java.time.LocalDate;

import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * Something that happened to a case.
 *
 * @param detail number of the record, a date, a reason: what an officer looks for
 */
public record CaseEvent(Instant at, Kind kind, String detail) {

	/** Of what only the day is known. */
	public static CaseEvent on(LocalDate day, Kind kind, String detail) {
		return new CaseEvent(day.atStartOfDay(BusinessTime.ZONE).toInstant(), kind, detail);
	}

	/** Its day in Asia/Shanghai. */
	public LocalDate day() {
		return BusinessTime.dateOf(this.at);
	}

	/** Whether only the day is known: nothing is done at midnight. */
	public boolean isOfDay() {
		return this.at.equals(this.day().atStartOfDay(BusinessTime.ZONE).toInstant());
	}

	/** What can happen to a case, in the order of one moment. */
	public enum Kind {

		/** A person confirmed the evidence. */
		REVIEWED,

		/** Notice was given; the time for repair runs. */
		NOTIFIED,

		/** The notice was served. */
		SERVED,

		/** The party refused the notice, which was left there: it is served. */
		REFUSED,

		/** The notice came back and is not served. */
		RETURNED,

		/** The deadline was moved, with a reason. */
		EXTENDED,

		/** The police decided on a penalty. */
		PENALISED,

		/** Papers of a repair came in that no record says yet. */
		REPAIR_BEGUN,

		/** A station reported the repair. */
		REPAIRED,

		/** A full inspection was passed. */
		PASSED,

		/** A re-test was failed. */
		FAILED,

		/** Repair and re-test are complete. */
		CLEARED,

		/** The exceedance that opened it fell. */
		VOIDED

	}

}
