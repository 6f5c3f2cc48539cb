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
		long seconds = 0;
		int least = 0;
		int most = 0;
		int slowest = 0;
		int fastest = 0;
		boolean runs = false;
		for (int i = 0; i < day.records(); i++) {
			int raw = raws[i];
			boolean counts = engineOn[i] && raw >= 0;
			boolean goesOn = runs && counts && Math.max(most, raw) - Math.min(least, raw) <= this.band;
			least = goesOn ? Math.min(least, raw) : raw;
			most = goesOn ? Math.max(most, raw) : raw;
			slowest = goesOn ? Math.min(slowest, rpm[i]) : rpm[i];
			fastest = goesOn ? Math.max(fastest, rpm[i]) : rpm[i];
			seconds = (goesOn ? seconds : 0) + held[i];
			runs = counts;
			if (counts && fastest - slowest >= this.rpmSpan) {
				longest = Math.max(longest, seconds);
			}
		}
		values.put(this.column, longest);
	}

}
