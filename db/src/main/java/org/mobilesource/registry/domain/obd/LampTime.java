package org.mobilesource.registry.domain.obd;

import java.util.TreeMap;

/**
 * How long and how far the vehicle went with its warning lamp on in the last OBD record.
 *
 * @param lamp by second of the day, whether it is on (1) or off (0)
 */
record LampTime(TreeMap<Integer, Integer> lamp) implements DayMeasure {

	private static final double HOUR = 3600;

	private static final int ON = 1;

	@Override
	public void measure(StreamDay day, DayValues values) {
		long seconds = 0;
		long way = 0;
		if (this.lamp.containsValue(ON)) {
			for (int i = 0; i < day.records(); i++) {
				if (isOn(day.seconds()[i])) {
					seconds += day.held()[i];
					way += (long) Math.max(day.raws(Quantity.SPEED)[i], 0) * day.held()[i];
				}
			}
		}
		values.put(DayColumn.MIL_ON_S, seconds).put(DayColumn.MIL_ON_KM, StreamFields.SPEED.value(way) / HOUR);
	}

	private boolean isOn(int second) {
		var last = this.lamp.floorEntry(second);
		return last != null && last.getValue() == ON;
	}

}
