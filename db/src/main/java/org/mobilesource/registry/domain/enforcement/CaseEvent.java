package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;

/**
 * Something that happened to a case.
 *
 * @param detail number of the record, a date, a reason: what an officer looks for
 */
public record CaseEvent(Instant at, Kind kind, String detail) {

	/** What can happen to a case, in the order of one moment. */
	public enum Kind {

		/** A person confirmed the evidence. */
		REVIEWED,

		/** Notice was given; the time for repair runs. */
		NOTIFIED,

		/** The notice was served. */
		SERVED,

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
