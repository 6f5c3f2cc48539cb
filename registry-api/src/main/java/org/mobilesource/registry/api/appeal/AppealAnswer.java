package org.mobilesource.registry.api.appeal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.appeal.AppealReason;

/**
 * What a person sends who decides on an appeal.
 *
 * @param records numbers of the records that fall
 */
record AppealAnswer(@Nullable AppealReason reason, @Nullable List<String> records, @Nullable String answer) {

	private static final int LONGEST = 1_000;

	AppealAnswer {
		records = (records != null) ? List.copyOf(records) : List.of();
	}

	@Override
	public List<String> records() {
		return (this.records != null) ? this.records : List.of();
	}

	String text() {
		return (this.answer == null) ? "" : this.answer.strip();
	}

	/** Whether it says why, in words, and what falls where something has to. */
	boolean isComplete() {
		return this.reason != null && !text().isEmpty() && text().length() <= LONGEST
				&& this.reason.needsRecords() != records().isEmpty();
	}

}
