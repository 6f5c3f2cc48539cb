package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * What the rules need to know of a reading.
 *
 * @param plate as read, null when it was not, which a person has then given to a truck
 * @param vehicleType GA/T 16.4 as the site names it; null when it names none
 * @param plateConfidence percent
 * @param valid whether it passes the validity gate
 * @param personConfirmedAt when a reviewer confirmed it, null when none has
 */
public record ReadingFact(String recordNo, Instant measuredAt, String siteCode, @Nullable String plate,
		@Nullable PlateColour plateColour, @Nullable String vehicleType, @Nullable BigDecimal plateConfidence,
		@Nullable BigDecimal opacityPercent, @Nullable BigDecimal ringelmann, @Nullable BigDecimal noPpm, boolean valid,
		@Nullable Instant personConfirmedAt) {

	/** The same reading as a reviewer has confirmed it. */
	public ReadingFact confirmedAt(Instant moment) {
		return new ReadingFact(this.recordNo, this.measuredAt, this.siteCode, this.plate, this.plateColour,
				this.vehicleType, this.plateConfidence, this.opacityPercent, this.ringelmann, this.noPpm, this.valid,
				moment);
	}

	/** The measured value, null when it was not measured. */
	public @Nullable BigDecimal measured(Pollutant pollutant) {
		return switch (pollutant) {
			case OPACITY -> this.opacityPercent;
			case RINGELMANN -> this.ringelmann;
			case NO -> this.noPpm;
		};
	}

}
