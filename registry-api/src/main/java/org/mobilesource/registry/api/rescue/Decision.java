package org.mobilesource.registry.api.rescue;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.rescue.NoTruckReason;
import org.mobilesource.registry.domain.rescue.PlateDecision;

/**
 * What a person sends.
 *
 * @param vin of the truck that is picked
 * @param seen how many decisions the person saw
 */
record Decision(@Nullable PlateDecision decision, @Nullable String vin, @Nullable NoTruckReason reason,
		@Nullable String note, int seen) {

	private static final int LONGEST_NOTE = 300;

	@Nullable String text() {
		return (this.note == null || this.note.isBlank()) ? null : this.note.strip();
	}

	/** Whether it says what a decision has to say. */
	boolean isComplete() {
		var text = text();
		if (this.decision == null || (text != null && text.length() > LONGEST_NOTE)) {
			return false;
		}
		return switch (this.decision) {
			case ASSIGNED -> this.vin != null && !this.vin.isBlank();
			case NONE -> this.reason != null && (this.reason != NoTruckReason.OTHER || text != null);
			case UNDONE -> text != null;
		};
	}

}
