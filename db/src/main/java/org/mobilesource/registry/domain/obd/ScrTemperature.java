package org.mobilesource.registry.domain.obd;

/** How warm the SCR is while the engine runs. */
final class ScrTemperature implements DayMeasure {

	private static final long TWO_HUNDRED = StreamFields.SCR_IN.rawOf(200);

	private static final long TWO_HUNDRED_FIFTY = StreamFields.SCR_IN.rawOf(250);

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] held = day.held();
		int[] temperatures = day.raws(Quantity.SCR_IN);
		boolean[] engineOn = day.engineOn();
		var mean = new TimeMean(StreamFields.SCR_IN);
		long on = 0;
		long from200 = 0;
		long from250 = 0;
		for (int i = 0; i < day.records(); i++) {
			if (engineOn[i]) {
				on += held[i];
				if (temperatures[i] >= 0) {
					mean.add(temperatures[i], held[i]);
				}
				from200 += (temperatures[i] >= TWO_HUNDRED) ? held[i] : 0;
				from250 += (temperatures[i] >= TWO_HUNDRED_FIFTY) ? held[i] : 0;
			}
		}
		mean.put(DayColumn.SCR_IN_MEAN_C, values);
		values.ratio(DayColumn.SCR_GE_200_SHARE, from200, on).ratio(DayColumn.SCR_GE_250_SHARE, from250, on);
	}

}
