package org.mobilesource.registry.domain.rescue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/**
 * A person's decision on whose record it is. The latest one of a record stands, earlier
 * ones stay, and the record itself is never changed.
 *
 * @param recordNo JLBH of a reading or capture
 * @param vin the truck that it is given to; null unless it is assigned
 * @param plate as read when it was decided, normalised; null when none was read
 * @param reason why it is no truck of the register; null unless the decision is NONE
 */
public record PlateAssignment(ExceedanceSource source, String recordNo, PlateDecision decision, @Nullable String vin,
		@Nullable String plate, @Nullable NoTruckReason reason, @Nullable String note, String account,
		Instant decidedAt) {

	/** Source and number, by which records of two sources are told apart. */
	public String record() {
		return this.source + " " + this.recordNo;
	}

}
