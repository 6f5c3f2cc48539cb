package org.mobilesource.registry.domain.review;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/**
 * A person's decision on one record. The latest one of a level counts; earlier ones stay.
 *
 * @param recordNo JLBH of a reading or capture, or number of an inspection report
 * @param level 1 for the first review, 2 for the second (复审)
 * @param reason why it is not confirmed; null for a confirmation
 * @param cause what a list says when a finding falls by it
 */
public record Review(ExceedanceSource source, String recordNo, int level, ReviewOutcome outcome,
		@Nullable ReviewReason reason, @Nullable String note, Cause cause, String reviewer, Instant decidedAt) {

	/**
	 * Why a finding falls that rests on a rejected record; a code of the lists' changes.
	 */
	public enum Cause {

		/** A reviewer rejected the record. */
		RECORD_VOIDED,

		/** An appeal against it was upheld. */
		APPEAL_UPHELD

	}

}
