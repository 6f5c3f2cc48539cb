package org.mobilesource.registry.domain.obd;

/** What the SCR does when it is warm, and whether its sensors are to be believed. */
record WarmTime(DaySettings settings) implements DayMeasure {

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] held = day.held();
		int[] before = day.raws(Quantity.NOX_UP);
		int[] behind = day.raws(Quantity.NOX_DOWN);
		boolean[] warm = day.warmButForNox();
		var nox = new TimeMean(StreamFields.NOX_DOWN);
		var up = new TimeMean(StreamFields.NOX_UP);
		var downWithUp = new TimeMean(StreamFields.NOX_DOWN);
		long butForNox = 0;
		long high = 0;
		long alike = 0;
		long above = 0;
		for (int i = 0; i < day.records(); i++) {
			if (!warm[i]) {
				continue;
			}
			butForNox += held[i];
			if (behind[i] < 0) {
				continue;
			}
			nox.add(behind[i], held[i]);
			high += (behind[i] > this.settings.noxHighRaw()) ? held[i] : 0;
			if (before[i] >= 0) {
				up.add(before[i], held[i]);
				downWithUp.add(behind[i], held[i]);
				boolean same = before[i] < this.settings.alikeBelowRaw()
						&& Math.abs(before[i] - behind[i]) <= this.settings.alikeRaw();
				alike += same ? held[i] : 0;
				above += (behind[i] > before[i] + this.settings.aboveRaw()) ? held[i] : 0;
			}
		}
		nox.put(DayColumn.NOX_WARM_PPM, values);
		values.put(DayColumn.WARM_S, nox.seconds())
			.put(DayColumn.WARM_OVER_500_S, high)
			.put(DayColumn.WARM_BUT_FOR_NOX_S, butForNox)
			.put(DayColumn.WARM_WITHOUT_NOX_S, butForNox - nox.seconds())
			.put(DayColumn.WARM_BOTH_S, up.seconds())
			.put(DayColumn.NOX_ALIKE_S, alike)
			.put(DayColumn.NOX_ABOVE_S, above);
		if (up.integral() > 0) {
			values.put(DayColumn.SCR_EFFICIENCY, 1 - downWithUp.integral() / up.integral());
		}
	}

}
