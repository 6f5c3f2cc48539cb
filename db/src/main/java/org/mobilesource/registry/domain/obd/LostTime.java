package org.mobilesource.registry.domain.obd;

/** The time without records between records with the engine on, short of a stop. */
record LostTime(DaySettings settings) implements DayMeasure {

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] seconds = day.seconds();
		boolean[] engineOn = day.engineOn();
		long lost = 0;
		for (int i = 1; i < day.records(); i++) {
			int gap = seconds[i] - seconds[i - 1];
			boolean isLoss = gap > this.settings.maxGapSeconds() && gap <= this.settings.lossGapSeconds() && engineOn[i]
					&& engineOn[i - 1];
			lost += isLoss ? gap : 0;
		}
		values.put(DayColumn.LOST_S, lost);
	}

}
