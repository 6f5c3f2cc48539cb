package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * What the rules need to know of a reading.
 *
 * @param plateConfidence percent
 * @param valid whether it passes the validity gate
 */
public record ReadingFact(String recordNo, Instant measuredAt, String siteCode, String plate, PlateColour plateColour,
		@Nullable BigDecimal plateConfidence, @Nullable BigDecimal opacityPercent, @Nullable BigDecimal ringelmann,
		@Nullable BigDecimal noPpm, boolean valid) {

	/** The measured value, null when it was not measured. */
	public @Nullable BigDecimal measured(Pollutant pollutant) {
		return switch (pollutant) {
			case OPACITY -> this.opacityPercent;
			case RINGELMANN -> this.ringelmann;
			case NO -> this.noPpm;
		};
	}

}
