package org.mobilesource.registry.domain.obd;

/** How long the engine ran, how far the vehicle went, what it burned. */
record EngineTime(DaySettings settings) implements DayMeasure {

	private static final double HOUR = 3600;

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] held = day.held();
		int[] speeds = day.raws(Quantity.SPEED);
		int[] flows = day.raws(Quantity.FUEL_FLOW);
		boolean[] engineOn = day.engineOn();
		long on = 0;
		long driving = 0;
		long way = 0;
		long fuel = 0;
		for (int i = 0; i < day.records(); i++) {
			int running = engineOn[i] ? held[i] : 0;
			on += running;
			driving += (speeds[i] >= this.settings.drivingRaw()) ? running : 0;
			way += (long) Math.max(speeds[i], 0) * held[i];
			fuel += (long) Math.max(flows[i], 0) * held[i];
		}
		values.put(DayColumn.ENGINE_ON_S, on)
			.put(DayColumn.DRIVING_S, driving)
			.put(DayColumn.IDLE_S, on - driving)
			.put(DayColumn.KM_INTEGRATED, StreamFields.SPEED.value(way) / HOUR)
			.put(DayColumn.FUEL_L, StreamFields.FUEL_FLOW.value(fuel) / HOUR);
	}

}
