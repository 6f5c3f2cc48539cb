package org.mobilesource.registry.domain.obd;

/** In how many records each quantity is a value, and in how many its sensor is faulty. */
final class FieldShares implements DayMeasure {

	@Override
	public void measure(StreamDay day, DayValues values) {
		for (var quantity : Quantity.values()) {
			values.ratio(DayColumn.validShare(quantity), day.valid(quantity), day.records())
				.ratio(DayColumn.errorShare(quantity), day.faulty(quantity), day.records());
		}
		values.ratio(DayColumn.POSITION_VALID_SHARE, day.positioned(), day.records());
	}

}
