package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;

import org.mobilesource.registry.domain.policy.Certainty;

/**
 * The day on which a ship reaches an age.
 *
 * @param on the first day at that age
 * @param reached whether it has come
 */
public record AgeDate(AgeMeasure measure, int years, LocalDate on, boolean reached, String legalBasis,
		Certainty certainty) {

	/** When a ship completed on that day gets so old, seen from a day. */
	static AgeDate of(AgeMeasure measure, int years, LocalDate builtOn, LocalDate day, String legalBasis,
			Certainty certainty) {
		var on = builtOn.plusYears(years);
		return new AgeDate(measure, years, on, !day.isBefore(on), legalBasis, certainty);
	}

}
