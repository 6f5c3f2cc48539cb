package org.mobilesource.registry.domain.obd;

/** The level of the reagent, and how far the vehicle went with little of it. */
final class ReagentLevel implements DayMeasure {

	private static final double HOUR = 3600;

	private static final int NONE = -1;

	private final DaySettings settings;

	private long first = NONE;

	private long last = NONE;

	private long least = Long.MAX_VALUE;

	private long most = NONE;

	private long drop;

	private long low;

	private long empty;

	ReagentLevel(DaySettings settings) {
		this.settings = settings;
	}

	@Override
	public void see(StreamRecord record) {
		if (!record.has(Quantity.REAGENT)) {
			return;
		}
		long raw = record.raw(Quantity.REAGENT);
		if (this.first == NONE) {
			this.first = raw;
		}
		else {
			this.drop += Math.max(this.last - raw, 0);
		}
		this.last = raw;
		this.least = Math.min(this.least, raw);
		this.most = Math.max(this.most, raw);
		if (record.has(Quantity.SPEED)) {
			long way = record.raw(Quantity.SPEED) * record.seconds();
			this.low += (raw <= this.settings.reagentLowRaw()) ? way : 0;
			this.empty += (raw <= this.settings.reagentEmptyRaw()) ? way : 0;
		}
	}

	@Override
	public void put(DayValues values) {
		if (this.first == NONE) {
			return;
		}
		var field = StreamFields.REAGENT;
		values.put(DayColumn.REAGENT_FIRST, field.value(this.first))
			.put(DayColumn.REAGENT_LAST, field.value(this.last))
			.put(DayColumn.REAGENT_MIN, field.value(this.least))
			.put(DayColumn.REAGENT_MAX, field.value(this.most))
			.put(DayColumn.REAGENT_DROP, field.value(this.drop))
			.put(DayColumn.REAGENT_LOW_KM, StreamFields.SPEED.value(this.low) / HOUR)
			.put(DayColumn.REAGENT_EMPTY_KM, StreamFields.SPEED.value(this.empty) / HOUR);
	}

}
