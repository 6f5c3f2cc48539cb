package org.mobilesource.registry.domain.vehicle;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Certainty;

/**
 * How long a type of vehicle may serve, as it is in force on some day.
 *
 * @param yearsHazmat in hazardous-goods use, now or ever
 * @param yearsSingleCylinder with a single-cylinder engine
 */
public record ServiceLife(String vehicleType, LimitKind limitKind, @Nullable Integer years,
		@Nullable Integer yearsHazmat, @Nullable Integer yearsSingleCylinder, String legalBasis, Certainty certainty) {

	/** The years that hold for a vehicle; the smaller of two special ones. */
	Optional<Integer> years(boolean hazmat, boolean singleCylinder) {
		var special = Stream
			.of(Optional.ofNullable(this.yearsHazmat).filter((years) -> hazmat),
					Optional.ofNullable(this.yearsSingleCylinder).filter((years) -> singleCylinder))
			.flatMap(Optional::stream)
			.min(Integer::compare);
		return special.or(() -> Optional.ofNullable(this.years));
	}

}
