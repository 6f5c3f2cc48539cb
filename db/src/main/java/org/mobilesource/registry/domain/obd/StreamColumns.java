package org.mobilesource.registry.domain.obd;

/**
 * The stream records of one vehicle's day as they come: a column of raw numbers for each
 * quantity, by second of the day.
 */
final class StreamColumns {

	static final int SECONDS = 86_400;

	/** In place of a quantity that a body does not hold: no value, and no error. */
	private static final int MISSING = -1;

	private static final int QUANTITIES = Quantity.values().length;

	private final int[][] columns = new int[QUANTITIES][SECONDS];

	/** Puts the quantities of a body into a second. */
	void put(BodyType type, byte[] bytes, int body, int second) {
		if (type == BodyType.DPF_SCR) {
			putDpfScr(bytes, body, second);
			return;
		}
		var places = Quantity.places(type);
		for (int i = 0; i < QUANTITIES; i++) {
			var field = places[i];
			this.columns[i][second] = (field != null) ? (int) field.raw(bytes, body) : MISSING;
		}
	}

	/** Nearly all records are these: their fields are constants here. */
	private void putDpfScr(byte[] bytes, int body, int second) {
		put(Quantity.SPEED, StreamFields.SPEED, bytes, body, second);
		put(Quantity.PRESSURE, StreamFields.PRESSURE, bytes, body, second);
		put(Quantity.TORQUE, StreamFields.TORQUE, bytes, body, second);
		put(Quantity.FRICTION, StreamFields.FRICTION, bytes, body, second);
		put(Quantity.RPM, StreamFields.RPM, bytes, body, second);
		put(Quantity.FUEL_FLOW, StreamFields.FUEL_FLOW, bytes, body, second);
		put(Quantity.NOX_UP, StreamFields.NOX_UP, bytes, body, second);
		put(Quantity.NOX_DOWN, StreamFields.NOX_DOWN, bytes, body, second);
		put(Quantity.REAGENT, StreamFields.REAGENT, bytes, body, second);
		put(Quantity.AIR, StreamFields.AIR, bytes, body, second);
		put(Quantity.SCR_IN, StreamFields.SCR_IN, bytes, body, second);
		put(Quantity.SCR_OUT, StreamFields.SCR_OUT, bytes, body, second);
		put(Quantity.DPF_DP, StreamFields.DPF_DP, bytes, body, second);
		put(Quantity.COOLANT, StreamFields.COOLANT, bytes, body, second);
		put(Quantity.TANK, StreamFields.TANK, bytes, body, second);
		put(Quantity.POSITION_STATUS, StreamFields.POSITION_STATUS, bytes, body, second);
		put(Quantity.LON, StreamFields.LON, bytes, body, second);
		put(Quantity.LAT, StreamFields.LAT, bytes, body, second);
		put(Quantity.ODOMETER, StreamFields.ODOMETER, bytes, body, second);
	}

	private void put(Quantity quantity, Field field, byte[] bytes, int body, int second) {
		this.columns[quantity.ordinal()][second] = (int) field.raw(bytes, body);
	}

	int[] column(Quantity quantity) {
		return this.columns[quantity.ordinal()];
	}

}
