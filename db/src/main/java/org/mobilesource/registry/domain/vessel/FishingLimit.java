package org.mobilesource.registry.domain.vessel;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Certainty;

/**
 * A row of the limits of fishing vessels, as it is in force on some day.
 *
 * @param material of the hull, empty for any
 * @param lengthMinM metres, inclusive
 * @param lengthBelowM metres, exclusive; null without an upper bound
 * @param years full years since completion, inclusive; null when the limit was lifted
 */
public record FishingLimit(Water water, String kind, String material, int lengthMinM, @Nullable Integer lengthBelowM,
		@Nullable Integer years, String legalBasis, Certainty certainty) {

	/** Whether it holds for such a vessel; it does not while that cannot be told. */
	boolean covers(ShipFacts ship) {
		return (this.material.isEmpty() || this.material.equals(ship.material())) && coversLength(ship.lengthM());
	}

	private boolean coversLength(@Nullable BigDecimal lengthM) {
		if (this.lengthMinM == 0 && this.lengthBelowM == null) {
			return true;
		}
		return lengthM != null && lengthM.compareTo(BigDecimal.valueOf(this.lengthMinM)) >= 0
				&& (this.lengthBelowM == null || lengthM.compareTo(BigDecimal.valueOf(this.lengthBelowM)) < 0);
	}

}
