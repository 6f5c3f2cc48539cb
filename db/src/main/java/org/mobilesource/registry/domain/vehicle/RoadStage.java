package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From which first registration on an emission stage is plausible.
 *
 * @param sequence order of the stages; 6 without a sub-stage stands where 6A does
 * @param plausibleFrom null where no day is known
 */
public record RoadStage(Category category, String stage, int sequence, @Nullable LocalDate plausibleFrom) {

	/** Vehicles with dates of their own. */
	public enum Category {

		/** Above the mass at which a vehicle is heavy-duty (GB 17691). */
		HEAVY_DIESEL,

		/** Up to it. */
		LIGHT_DIESEL

	}

	boolean isDated() {
		return this.plausibleFrom != null;
	}

	boolean hasBegunBy(LocalDate day) {
		return this.plausibleFrom != null && !day.isBefore(this.plausibleFrom);
	}

}
