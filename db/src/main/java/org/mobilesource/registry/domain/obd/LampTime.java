package org.mobilesource.registry.domain.obd;

/**
 * How long and how far the vehicle went with its warning lamp on in the last OBD record.
 */
final class LampTime implements DayMeasure {

	private static final double HOUR = 3600;

	private static final int ON = 1;

	private boolean on;

	private long seconds;

	private long way;

	/**
	 * What an OBD record says of the lamp; what is neither on nor off changes nothing.
	 */
	void turn(int mil) {
		this.on = (mil > ON) ? this.on : mil == ON;
	}

	@Override
	public void see(StreamRecord record) {
		if (this.on) {
			this.seconds += record.seconds();
			this.way += record.has(Quantity.SPEED) ? record.raw(Quantity.SPEED) * record.seconds() : 0;
		}
	}

	@Override
	public void put(DayValues values) {
		values.put(DayColumn.MIL_ON_S, this.seconds)
			.put(DayColumn.MIL_ON_KM, StreamFields.SPEED.value(this.way) / HOUR);
	}

}
