package org.mobilesource.registry.domain.obd;

/** In how many records each quantity is a value, and in how many its sensor is faulty. */
final class FieldShares implements DayMeasure {

	private static final Quantity[] QUANTITIES = Quantity.values();

	private final int[] valid = new int[QUANTITIES.length];

	private final int[] faulty = new int[QUANTITIES.length];

	private int records;

	private int positioned;

	@Override
	public void see(StreamRecord record) {
		this.records++;
		this.positioned += record.positioned() ? 1 : 0;
		for (var quantity : QUANTITIES) {
			if (record.has(quantity)) {
				this.valid[quantity.ordinal()]++;
			}
			else if (record.isFaulty(quantity)) {
				this.faulty[quantity.ordinal()]++;
			}
		}
	}

	@Override
	public void put(DayValues values) {
		for (var quantity : QUANTITIES) {
			values.ratio(DayColumn.validShare(quantity), this.valid[quantity.ordinal()], this.records)
				.ratio(DayColumn.errorShare(quantity), this.faulty[quantity.ordinal()], this.records);
		}
		values.ratio(DayColumn.POSITION_VALID_SHARE, this.positioned, this.records);
	}

}
