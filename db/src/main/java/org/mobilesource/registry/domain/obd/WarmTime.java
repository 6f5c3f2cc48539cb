package org.mobilesource.registry.domain.obd;

/** What the SCR does when it is warm, and whether its sensors are to be believed. */
final class WarmTime implements DayMeasure {

	private final DaySettings settings;

	private final TimeMean nox = new TimeMean(StreamFields.NOX_DOWN);

	private final TimeMean up = new TimeMean(StreamFields.NOX_UP);

	private final TimeMean downWithUp = new TimeMean(StreamFields.NOX_DOWN);

	private long high;

	private long butForNox;

	private long alike;

	private long above;

	WarmTime(DaySettings settings) {
		this.settings = settings;
	}

	@Override
	public void see(StreamRecord record) {
		if (!record.warmButForNox()) {
			return;
		}
		this.butForNox += record.seconds();
		if (!record.warm()) {
			return;
		}
		long down = record.noxRaw(Quantity.NOX_DOWN);
		this.nox.add(down, record.seconds());
		this.high += (down > this.settings.noxHighRaw()) ? record.seconds() : 0;
		if (record.hasNox(Quantity.NOX_UP)) {
			long before = record.noxRaw(Quantity.NOX_UP);
			this.up.add(before, record.seconds());
			this.downWithUp.add(down, record.seconds());
			this.alike += (before < this.settings.alikeBelowRaw()
					&& Math.abs(before - down) <= this.settings.alikeRaw()) ? record.seconds() : 0;
			this.above += (down > before + this.settings.aboveRaw()) ? record.seconds() : 0;
		}
	}

	@Override
	public void put(DayValues values) {
		this.nox.put(DayColumn.NOX_WARM_PPM, values);
		values.put(DayColumn.WARM_S, this.nox.seconds())
			.put(DayColumn.WARM_OVER_500_S, this.high)
			.put(DayColumn.WARM_BUT_FOR_NOX_S, this.butForNox)
			.put(DayColumn.WARM_WITHOUT_NOX_S, this.butForNox - this.nox.seconds())
			.put(DayColumn.WARM_BOTH_S, this.up.seconds())
			.put(DayColumn.NOX_ALIKE_S, this.alike)
			.put(DayColumn.NOX_ABOVE_S, this.above);
		double before = this.up.integral();
		if (before > 0) {
			values.put(DayColumn.SCR_EFFICIENCY, 1 - this.downWithUp.integral() / before);
		}
	}

}
