package org.mobilesource.registry.domain.obd;

/** The level of the reagent, and how far the vehicle went with little of it. */
record ReagentLevel(DaySettings settings) implements DayMeasure {

	private static final double HOUR = 3600;

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] held = day.held();
		int[] levels = day.raws(Quantity.REAGENT);
		int[] speeds = day.raws(Quantity.SPEED);
		int first = StreamDay.NONE;
		int last = StreamDay.NONE;
		int least = Integer.MAX_VALUE;
		int most = StreamDay.NONE;
		long drop = 0;
		long low = 0;
		long empty = 0;
		for (int i = 0; i < day.records(); i++) {
			int level = levels[i];
			if (level < 0) {
				continue;
			}
			first = (first < 0) ? level : first;
			drop += Math.max(last - level, 0);
			last = level;
			least = Math.min(least, level);
			most = Math.max(most, level);
			long way = (long) Math.max(speeds[i], 0) * held[i];
			low += (level <= this.settings.reagentLowRaw()) ? way : 0;
			empty += (level <= this.settings.reagentEmptyRaw()) ? way : 0;
		}
		if (first < 0) {
			return;
		}
		var field = StreamFields.REAGENT;
		values.put(DayColumn.REAGENT_FIRST, field.value(first))
			.put(DayColumn.REAGENT_LAST, field.value(last))
			.put(DayColumn.REAGENT_MIN, field.value(least))
			.put(DayColumn.REAGENT_MAX, field.value(most))
			.put(DayColumn.REAGENT_DROP, field.value(drop))
			.put(DayColumn.REAGENT_LOW_KM, StreamFields.SPEED.value(low) / HOUR)
			.put(DayColumn.REAGENT_EMPTY_KM, StreamFields.SPEED.value(empty) / HOUR);
	}

}
