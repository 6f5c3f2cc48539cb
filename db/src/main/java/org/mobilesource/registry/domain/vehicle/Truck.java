package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A vehicle of the register as its feed describes it.
 *
 * @param vin vehicle identification number, GB 16735-2019
 * @param plate normalised; {@code plateFrom} is the first day on which the truck carries
 * it
 * @param plateType GA/T 16.7
 * @param vehicleType GA/T 16.4
 * @param fuel set of letters, GA/T 16.9
 * @param use GA/T 16.3
 * @param grossMassKg kilograms
 * @param status set of letters, GA/T 16.20; {@code statusFrom} its first day
 * @param referenceTorqueNm newton metres
 */
public record Truck(String vin, String plate, String plateType, PlateColour plateColour, LocalDate plateFrom,
		String vehicleType, String fuel, String emissionStage, @Nullable String use, @Nullable Integer grossMassKg,
		@Nullable LocalDate manufacturedOn, LocalDate registeredOn, @Nullable String status,
		@Nullable LocalDate statusFrom, String division, @Nullable String engineModel,
		@Nullable Integer referenceTorqueNm, @Nullable String ownerName) {
}
