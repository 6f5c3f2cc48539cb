package org.mobilesource.registry.api.review;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.review.ReviewReason;

/**
 * What a reviewer sends.
 *
 * @param seen how many decisions the reviewer saw
 */
record Decision(@Nullable ReviewOutcome outcome, @Nullable ReviewReason reason, @Nullable String note, int seen) {

	private static final int LONGEST_NOTE = 300;

	String text() {
		return (this.note == null) ? "" : this.note.strip();
	}

	/** Whether it says what a decision has to say. */
	boolean isComplete() {
		if (this.outcome == null || text().length() > LONGEST_NOTE) {
			return false;
		}
		return this.outcome == ReviewOutcome.CONFIRMED
				|| (this.reason != null && (this.reason != ReviewReason.OTHER || !text().isEmpty()));
	}

}
