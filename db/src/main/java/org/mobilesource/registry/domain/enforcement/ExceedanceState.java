package org.mobilesource.registry.domain.enforcement;

/**
 * How far an exceedance is; only confirmed ones count (Administrative Penalty Law art.
 * 41).
 */
public enum ExceedanceState {

	/** Waits for a person. */
	PENDING_REVIEW,

	/** Counts for the lists and opens or joins a case. */
	CONFIRMED,

	/** A reviewer rejected it. */
	REJECTED,

	/** Lost its ground: late data, a correction, an upheld appeal. */
	VOIDED

}
