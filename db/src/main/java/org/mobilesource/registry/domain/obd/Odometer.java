package org.mobilesource.registry.domain.obd;

/** What the odometer says, and how often it goes back. */
final class Odometer implements DayMeasure {

	private static final int NONE = -1;

	private long first = NONE;

	private long last = NONE;

	private int back;

	@Override
	public void see(StreamRecord record) {
		if (!record.has(Quantity.ODOMETER)) {
			return;
		}
		long raw = record.raw(Quantity.ODOMETER);
		this.first = (this.first == NONE) ? raw : this.first;
		this.back += (raw < this.last) ? 1 : 0;
		this.last = raw;
	}

	/** The reading so far in units of 0.1 km, negative without one. */
	long last() {
		return this.last;
	}

	@Override
	public void put(DayValues values) {
		values.put(DayColumn.ODOMETER_BACK, this.back);
		if (this.first != NONE) {
			var field = StreamFields.ODOMETER;
			values.put(DayColumn.KM_ODOMETER, field.value(this.last - this.first))
				.put(DayColumn.ODOMETER_FIRST, field.value(this.first))
				.put(DayColumn.ODOMETER_LAST, field.value(this.last));
		}
	}

}
