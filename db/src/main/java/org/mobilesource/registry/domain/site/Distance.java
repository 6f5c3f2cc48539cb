package org.mobilesource.registry.domain.site;

import org.jspecify.annotations.Nullable;

/** Distances over ground. */
public final class Distance {

	private static final double EARTH_RADIUS_KM = 6371.0;

	private Distance() {
	}

	/**
	 * Great-circle distance in kilometres; zero when one of the sites has no position, so
	 * that nothing is concluded.
	 */
	public static double kilometresBetween(@Nullable Site one, @Nullable Site other) {
		if (one == null || other == null || one.longitude() == null || one.latitude() == null
				|| other.longitude() == null || other.latitude() == null) {
			return 0;
		}
		double latitude1 = Math.toRadians(one.latitude().doubleValue());
		double latitude2 = Math.toRadians(other.latitude().doubleValue());
		double north = Math.sin((latitude2 - latitude1) / 2);
		double east = Math.sin(Math.toRadians(other.longitude().doubleValue() - one.longitude().doubleValue()) / 2);
		double h = north * north + Math.cos(latitude1) * Math.cos(latitude2) * east * east;
		return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
	}

}
