package org.mobilesource.registry.api.clone;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.clone.CloneDecision;
import org.mobilesource.registry.domain.clone.CloneReason;
import org.mobilesource.registry.domain.clone.CloneState;

/**
 * What a person sends on a suspected clone.
 *
 * @param records numbers of the records that the false plate left, for a proof
 * @param seen the state that the person saw
 */
record CloneAnswer(@Nullable CloneDecision decision, @Nullable CloneReason reason, @Nullable String note,
		@Nullable List<String> records, @Nullable CloneState seen) {

	private static final int LONGEST_NOTE = 300;

	CloneAnswer {
		records = (records != null) ? List.copyOf(records) : List.of();
	}

	public List<String> records() {
		return (this.records != null) ? this.records : List.of();
	}

	String text() {
		return (this.note == null) ? "" : this.note.strip();
	}

	/** Whether it says what a decision has to say. */
	boolean isComplete() {
		if (this.decision == null || this.reason == null || text().length() > LONGEST_NOTE) {
			return false;
		}
		return CloneReason.of(this.decision).contains(this.reason)
				&& (this.reason != CloneReason.OTHER || !text().isEmpty())
				&& (this.decision == CloneDecision.PROVEN) != records().isEmpty();
	}

}
