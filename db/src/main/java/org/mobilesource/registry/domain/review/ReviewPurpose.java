package org.mobilesource.registry.domain.review;

/** Why a record waits for a reviewer. */
public enum ReviewPurpose {

	/** A finding counts for nothing before. */
	TO_COUNT,

	/**
	 * The rule confirmed the finding by itself; the police get it after a review only.
	 */
	TO_HAND_OVER,

	/** A finding lost its ground after a person or the police had acted on it. */
	FLAGGED

}
