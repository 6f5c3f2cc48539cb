package org.mobilesource.registry.domain.fleet;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A truck in a company's fleet, from the first day until before the last:
 * {@code [from, to)}.
 *
 * @param to the first day on which it no longer belongs to it; null while open
 */
public record FleetMembership(String vin, String creditCode, FleetRole role, LocalDate from, @Nullable LocalDate to,
		@Nullable String contractNo) {

	public boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || day.isBefore(this.to));
	}

}
