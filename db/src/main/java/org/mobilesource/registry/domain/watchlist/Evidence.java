package org.mobilesource.registry.domain.watchlist;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.fleet.FleetRole;

/**
 * A fact that an entry rests on: a truck that counts, with the fleet row that makes it
 * count, or an exceedance.
 *
 * @param plate the plate on the business date
 * @param memberTo first day no longer, null while open
 */
public record Evidence(Kind kind, String vin, @Nullable String plate, @Nullable String plateType,
		@Nullable FleetRole role, @Nullable LocalDate memberFrom, @Nullable LocalDate memberTo,
		@Nullable Long exceedanceId, @Nullable ExceedanceSource source, @Nullable Instant occurredAt) {

	public static Evidence fleet(String vin, FleetRole role, LocalDate from, @Nullable LocalDate to) {
		return new Evidence(Kind.FLEET, vin, null, null, role, from, to, null, null, null);
	}

	public static Evidence exceedance(String vin, long exceedanceId, ExceedanceSource source, Instant occurredAt) {
		return new Evidence(Kind.EXCEEDANCE, vin, null, null, null, null, null, exceedanceId, source, occurredAt);
	}

	public Evidence withPlate(@Nullable String number, @Nullable String type) {
		return new Evidence(this.kind, this.vin, number, type, this.role, this.memberFrom, this.memberTo,
				this.exceedanceId, this.source, this.occurredAt);
	}

	/** What a fact says. */
	public enum Kind {

		/** The truck belongs to the fleet on the business date. */
		FLEET,

		/** The truck exceeded. */
		EXCEEDANCE

	}

}
