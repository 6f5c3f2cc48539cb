package org.mobilesource.registry.domain.obd;

/**
 * A mean over time, summed in raw whole numbers so that a replay gives the same figure.
 */
final class TimeMean {

	private final Field field;

	private long sum;

	private long seconds;

	TimeMean(Field field) {
		this.field = field;
	}

	void add(long raw, int forSeconds) {
		this.sum += raw * forSeconds;
		this.seconds += forSeconds;
	}

	long seconds() {
		return this.seconds;
	}

	/** Values times seconds: of a field that is 0 at raw 0, or shifted. */
	double integral() {
		return (double) (this.sum * this.field.multiplier()
				+ (long) this.field.shift() * this.field.divisor() * this.seconds) / this.field.divisor();
	}

	void put(DayColumn column, DayValues values) {
		values.ratio(column, integral(), this.seconds);
	}

}
