package org.mobilesource.registry.domain.obd;

/**
 * The longest time that a sensor stood still while the speed of the engine varied. A run
 * ends where the sensor leaves the band, has no value, or the engine is off.
 *
 * @param band the values of a run lie within so much, in raw numbers
 * @param rpmSpan the engine varies if its speed spans so much, in raw rpm
 */
record Standstill(Quantity sensor, DayColumn column, long band, long rpmSpan) implements DayMeasure {

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] held = day.held();
		int[] raws = day.raws(this.sensor);
		int[] rpm = day.raws(Quantity.RPM);
		boolean[] engineOn = day.engineOn();
		long longest = 0;
		int next = 0;
		while (next < day.records()) {
			int first = next;
			int least = raws[first];
			int most = least;
			int slowest = rpm[first];
			int fastest = slowest;
			long seconds = 0;
			while (next < day.records() && engineOn[next] && raws[next] >= 0
					&& Math.max(most, raws[next]) - Math.min(least, raws[next]) <= this.band) {
				least = Math.min(least, raws[next]);
				most = Math.max(most, raws[next]);
				slowest = Math.min(slowest, rpm[next]);
				fastest = Math.max(fastest, rpm[next]);
				seconds += held[next++];
			}
			longest = (fastest - slowest >= this.rpmSpan) ? Math.max(longest, seconds) : longest;
			next = Math.max(next, first + 1);
		}
		values.put(this.column, longest);
	}

}
