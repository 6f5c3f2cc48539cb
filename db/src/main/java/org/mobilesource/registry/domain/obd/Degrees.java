package org.mobilesource.registry.domain.obd;

/** Longitudes and latitudes in and around China, in degrees × 10⁶. */
final class Degrees {

	private static final long WEST = 70_000_000;

	private static final long EAST = 140_000_000;

	private static final long NORTH = 56_000_000;

	private Degrees() {
	}

	static boolean areNear(long longitude, long latitude) {
		return longitude >= WEST && longitude <= EAST && latitude <= NORTH;
	}

	/** Whether a longitude was sent in degrees × 10⁵, as some terminals do. */
	static boolean areTenths(long longitude) {
		return longitude >= WEST / 10 && longitude <= EAST / 10;
	}

}
