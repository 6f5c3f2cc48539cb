package org.mobilesource.registry.batch.reminder;

import org.jspecify.annotations.Nullable;

/** What came of handing a message over. */
record Delivery(Outcome outcome, @Nullable String cause) {

	static final Delivery SENT = new Delivery(Outcome.SENT, null);

	static Delivery of(Outcome outcome, String cause) {
		return new Delivery(outcome, cause);
	}

	/** How it ended. */
	enum Outcome {

		SENT,

		/** Certainly not sent; may be tried again. */
		NOT_REACHED,

		/** Certainly not sent, and never will be. */
		REJECTED,

		/** Whether it was sent cannot be known. */
		UNKNOWN

	}

}
