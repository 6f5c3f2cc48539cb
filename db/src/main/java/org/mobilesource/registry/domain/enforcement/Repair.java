package org.mobilesource.registry.domain.enforcement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A repair at a maintenance station (M). */
public record Repair(String recordNo, @Nullable String vin, String plate, String plateType,
		@Nullable String stationCode, LocalDate repairedOn, @Nullable String items, @Nullable String invoiceNo) {
}
