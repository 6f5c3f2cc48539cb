package org.mobilesource.registry.domain.obd;

import java.util.stream.IntStream;

/** NOx before and behind the SCR with the engine on: means, and time by class. */
final class NoxMeans implements DayMeasure {

	/** Upper bounds of the classes but the last, in ppm; a lower bound is inside. */
	private static final long[] BOUNDS = IntStream.of(50, 100, 200, 500, 1000)
		.mapToLong(StreamFields.NOX_DOWN::rawOf)
		.toArray();

	@Override
	public void measure(StreamDay day, DayValues values) {
		mean(day, Quantity.NOX_UP).put(DayColumn.NOX_UP_PPM, values);
		mean(day, Quantity.NOX_DOWN).put(DayColumn.NOX_DOWN_PPM, values);
		int[] held = day.held();
		int[] nox = day.raws(Quantity.NOX_DOWN);
		boolean[] engineOn = day.engineOn();
		long[] classes = new long[BOUNDS.length + 1];
		for (int i = 0; i < day.records(); i++) {
			if (engineOn[i] && nox[i] >= 0) {
				int which = 0;
				while (which < BOUNDS.length && nox[i] >= BOUNDS[which]) {
					which++;
				}
				classes[which] += held[i];
			}
		}
		for (int i = 0; i < classes.length; i++) {
			values.put(DayColumn.values()[DayColumn.NOX_DOWN_H0.ordinal() + i], classes[i]);
		}
	}

	private static TimeMean mean(StreamDay day, Quantity sensor) {
		int[] held = day.held();
		int[] nox = day.raws(sensor);
		boolean[] engineOn = day.engineOn();
		var mean = new TimeMean(sensor.field());
		for (int i = 0; i < day.records(); i++) {
			if (engineOn[i] && nox[i] >= 0) {
				mean.add(nox[i], held[i]);
			}
		}
		return mean;
	}

}
