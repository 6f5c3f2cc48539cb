package org.mobilesource.registry.domain.station;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A station that tests emissions (I) or repairs (M), known by the number that inspections
 * and repairs write.
 *
 * @param creditCode of the company that runs it
 * @param calibratedUntil the last day on which all its devices are calibrated
 */
public record Station(String code, String name, String kind, String division, @Nullable String creditCode,
		@Nullable String address, @Nullable String contact, @Nullable String phone, @Nullable LocalDate startedOn,
		@Nullable LocalDate calibratedUntil, String status) {
}
