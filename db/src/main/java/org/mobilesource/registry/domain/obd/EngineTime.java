package org.mobilesource.registry.domain.obd;

/** How long the engine ran, how far the vehicle went, what it burned. */
final class EngineTime implements DayMeasure {

	private static final double HOUR = 3600;

	private final DaySettings settings;

	private int records;

	private long engineOn;

	private long driving;

	private long speed;

	private long fuel;

	EngineTime(DaySettings settings) {
		this.settings = settings;
	}

	@Override
	public void see(StreamRecord record) {
		this.records++;
		if (record.engineOn()) {
			this.engineOn += record.seconds();
			boolean drives = record.has(Quantity.SPEED) && record.raw(Quantity.SPEED) >= this.settings.drivingRaw();
			this.driving += drives ? record.seconds() : 0;
		}
		this.speed += record.has(Quantity.SPEED) ? record.raw(Quantity.SPEED) * record.seconds() : 0;
		this.fuel += record.has(Quantity.FUEL_FLOW) ? record.raw(Quantity.FUEL_FLOW) * record.seconds() : 0;
	}

	/** Seconds with the engine on so far. */
	long engineOn() {
		return this.engineOn;
	}

	@Override
	public void put(DayValues values) {
		values.put(DayColumn.RECORDS, this.records)
			.put(DayColumn.ENGINE_ON_S, this.engineOn)
			.put(DayColumn.DRIVING_S, this.driving)
			.put(DayColumn.IDLE_S, this.engineOn - this.driving)
			.put(DayColumn.KM_INTEGRATED, StreamFields.SPEED.value(this.speed) / HOUR)
			.put(DayColumn.FUEL_L, StreamFields.FUEL_FLOW.value(this.fuel) / HOUR);
	}

}
