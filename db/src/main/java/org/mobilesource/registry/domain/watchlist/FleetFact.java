package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.fleet.FleetRole;

/**
 * A fleet row that holds on the business date, of a truck that is on the register then.
 */
public record FleetFact(String creditCode, String vin, boolean diesel, FleetRole role, LocalDate validFrom,
		@Nullable LocalDate validTo) {
}
