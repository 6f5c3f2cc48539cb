package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the scrappage date of a vehicle depends on; null is what is not known.
 *
 * @param hazmat in hazardous-goods use, now or ever
 * @param status set of letters, GA/T 16.20
 */
public record VehicleFacts(@Nullable LocalDate manufacturedOn, @Nullable LocalDate registeredOn, boolean hazmat,
		boolean singleCylinder, @Nullable String status) {

	boolean hasStatus(String letters) {
		return this.status != null && this.status.chars().anyMatch((letter) -> letters.indexOf(letter) >= 0);
	}

}
