package org.mobilesource.registry.domain.obd;

/** How warm the SCR is while the engine runs. */
final class ScrTemperature implements DayMeasure {

	private static final long TWO_HUNDRED = StreamFields.SCR_IN.rawOf(200);

	private static final long TWO_HUNDRED_FIFTY = StreamFields.SCR_IN.rawOf(250);

	private final TimeMean mean = new TimeMean(StreamFields.SCR_IN);

	private long engineOn;

	private long from200;

	private long from250;

	@Override
	public void see(StreamRecord record) {
		if (!record.engineOn()) {
			return;
		}
		this.engineOn += record.seconds();
		if (record.has(Quantity.SCR_IN)) {
			long raw = record.raw(Quantity.SCR_IN);
			this.mean.add(raw, record.seconds());
			this.from200 += (raw >= TWO_HUNDRED) ? record.seconds() : 0;
			this.from250 += (raw >= TWO_HUNDRED_FIFTY) ? record.seconds() : 0;
		}
	}

	@Override
	public void put(DayValues values) {
		this.mean.put(DayColumn.SCR_IN_MEAN_C, values);
		values.ratio(DayColumn.SCR_GE_200_SHARE, this.from200, this.engineOn)
			.ratio(DayColumn.SCR_GE_250_SHARE, this.from250, this.engineOn);
	}

}
