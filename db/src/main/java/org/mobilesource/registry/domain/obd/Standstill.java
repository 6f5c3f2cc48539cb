package org.mobilesource.registry.domain.obd;

/**
 * The longest time that a sensor stood still while the speed of the engine varied. A run
 * ends where the sensor leaves the band, has no value, or the engine is off.
 */
final class Standstill implements DayMeasure {

	private final Quantity sensor;

	private final DayColumn column;

	private final long band;

	private final long rpmSpan;

	private long least;

	private long most;

	private long slowest;

	private long fastest;

	private long seconds;

	private long longest;

	Standstill(Quantity sensor, DayColumn column, long band, long rpmSpan) {
		this.sensor = sensor;
		this.column = column;
		this.band = band;
		this.rpmSpan = rpmSpan;
		begin();
	}

	private void begin() {
		this.least = Long.MAX_VALUE;
		this.most = Long.MIN_VALUE;
		this.slowest = Long.MAX_VALUE;
		this.fastest = Long.MIN_VALUE;
		this.seconds = 0;
	}

	@Override
	public void see(StreamRecord record) {
		if (!record.engineOn() || !record.has(this.sensor) || (isNox() && !record.hasNox(this.sensor))) {
			begin();
			return;
		}
		long raw = record.raw(this.sensor);
		if (Math.max(this.most, raw) - Math.min(this.least, raw) > this.band) {
			begin();
		}
		this.least = Math.min(this.least, raw);
		this.most = Math.max(this.most, raw);
		this.slowest = Math.min(this.slowest, record.raw(Quantity.RPM));
		this.fastest = Math.max(this.fastest, record.raw(Quantity.RPM));
		this.seconds += record.seconds();
		if (this.fastest - this.slowest >= this.rpmSpan) {
			this.longest = Math.max(this.longest, this.seconds);
		}
	}

	private boolean isNox() {
		return this.sensor == Quantity.NOX_DOWN;
	}

	@Override
	public void put(DayValues values) {
		values.put(this.column, this.longest);
	}

}
