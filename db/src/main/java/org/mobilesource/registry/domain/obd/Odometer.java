package org.mobilesource.registry.domain.obd;

/** What the odometer says, and how often it goes back. */
final class Odometer implements DayMeasure {

	@Override
	public void measure(StreamDay day, DayValues values) {
		int first = StreamDay.NONE;
		int last = StreamDay.NONE;
		int back = 0;
		int[] readings = day.raws(Quantity.ODOMETER);
		for (int i = 0; i < day.records(); i++) {
			int reading = readings[i];
			if (reading >= 0) {
				first = (first < 0) ? reading : first;
				back += (reading < last) ? 1 : 0;
				last = reading;
			}
		}
		values.put(DayColumn.ODOMETER_BACK, back);
		if (first >= 0) {
			var field = StreamFields.ODOMETER;
			values.put(DayColumn.KM_ODOMETER, field.value(last - first))
				.put(DayColumn.ODOMETER_FIRST, field.value(first))
				.put(DayColumn.ODOMETER_LAST, field.value(last));
		}
	}

}
