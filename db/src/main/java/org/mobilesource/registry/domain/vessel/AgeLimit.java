package org.mobilesource.registry.domain.vessel;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Certainty;

/**
 * A row of the limits of transport ships, as it is in force on some day.
 *
 * @param region empty for the whole country; a row of a region replaces that one there
 * @param years full years since completion, inclusive; null when the limit was lifted
 */
public record AgeLimit(int shipClass, Water water, String region, AgeMeasure measure, @Nullable Integer years,
		String legalBasis, Certainty certainty) {

	boolean isFor(int shipClass, Water water) {
		return this.shipClass == shipClass && this.water == water;
	}

}
