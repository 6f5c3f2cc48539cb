package org.mobilesource.registry.domain.vehicle;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a vehicle looks like from the roadside, by its type of GA/T 16.4. The grouping is
 * our choice: coarse enough that a camera hardly mistakes one kind for another. Trailers,
 * special-purpose vehicles and machines look like several and have no kind.
 */
public enum VehicleKind {

	HEAVY_TRUCK, MEDIUM_TRUCK, LIGHT_TRUCK, BUS_OR_CAR, MOTORCYCLE;

	/** The kind of a type; none when that says little or is not known. */
	public static Optional<VehicleKind> of(@Nullable String type) {
		if (type == null || type.length() < 2) {
			return Optional.empty();
		}
		return switch (type.substring(0, 2)) {
			case "H1", "Q1" -> Optional.of(HEAVY_TRUCK);
			case "H2", "Q2" -> Optional.of(MEDIUM_TRUCK);
			case "H3", "H4", "H5", "Q3" -> Optional.of(LIGHT_TRUCK);
			case "K1", "K2", "K3", "K4" -> Optional.of(BUS_OR_CAR);
			case "M1", "M2" -> Optional.of(MOTORCYCLE);
			default -> Optional.empty();
		};
	}

	/**
	 * Whether vehicles of the two types are surely told apart. A medium truck may pass
	 * for a heavy or a light one; what has no kind differs from nothing.
	 */
	public static boolean differ(@Nullable String one, @Nullable String other) {
		var first = of(one).orElse(null);
		var second = of(other).orElse(null);
		return first != null && second != null && first != second
				&& !(first.isTruck() && second.isTruck() && (first == MEDIUM_TRUCK || second == MEDIUM_TRUCK));
	}

	private boolean isTruck() {
		return this == HEAVY_TRUCK || this == MEDIUM_TRUCK || this == LIGHT_TRUCK;
	}

}
