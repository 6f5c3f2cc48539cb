package org.mobilesource.registry.domain.casework;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A repair and what came of it.
 *
 * @param passedOn day of the first passed re-test of the plate from then on, null without
 * @param repeated whether the plate was repaired again within a year
 */
public record RepairOutcome(String stationCode, @Nullable String stationName, LocalDate repairedOn,
		@Nullable LocalDate passedOn, boolean repeated) {
}
