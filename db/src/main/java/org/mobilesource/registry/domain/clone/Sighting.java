package org.mobilesource.registry.domain.clone;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * A plate at a site, as a reading or a capture shows it.
 *
 * @param recordNo JLBH
 * @param plate as read
 * @param vehicleType GA/T 16.4 as the record names it (CLLX); null when it names none
 */
public record Sighting(ExceedanceSource source, String recordNo, Instant seenAt, String siteCode,
		@Nullable String plate, @Nullable PlateColour plateColour, @Nullable String vehicleType) {
}
