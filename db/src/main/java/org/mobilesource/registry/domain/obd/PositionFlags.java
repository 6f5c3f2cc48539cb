package org.mobilesource.registry.domain.obd;

/** What is odd about the position in a stream body, as a set of {@link Flag}. */
final class PositionFlags {

	private PositionFlags() {
	}

	static long of(BodyType type, byte[] bytes, int body) {
		long lon = type.lon().raw(bytes, body);
		long lat = type.lat().raw(bytes, body);
		boolean fixed = (type.positionStatus().raw(bytes, body) & 1) == 0;
		boolean inRange = type.lon().isValue(lon) && type.lat().isValue(lat);
		return (Degrees.areTenths(lon) ? Flag.COORD_1E5.bit() : 0) | (fixed ? 0 : Flag.POSITION_INVALID.bit())
				| ((fixed && !inRange) ? Flag.OUT_OF_RANGE.bit() : 0);
	}

}
