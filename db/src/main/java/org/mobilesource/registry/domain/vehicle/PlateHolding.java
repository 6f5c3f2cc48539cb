package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;

/**
 * A plate on a truck, from a day on until the truck carries another or another truck
 * carries it.
 */
public record PlateHolding(String vin, LocalDate validFrom, String plate, String plateType, PlateColour colour) {
}
