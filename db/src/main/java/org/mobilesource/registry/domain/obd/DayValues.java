package org.mobilesource.registry.domain.obd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The numbers of a day, by column; each rounded half up to its decimals, or not there.
 */
public final class DayValues {

	private final double[] values = new double[DayColumn.values().length];

	public DayValues() {
		Arrays.fill(this.values, Double.NaN);
	}

	/** Sets a number. */
	public DayValues put(DayColumn column, double value) {
		this.values[column.ordinal()] = (Math.rint(value) == value) ? value + 0.0
				: BigDecimal.valueOf(value).setScale(column.decimals(), RoundingMode.HALF_UP).doubleValue();
		return this;
	}

	/** Sets a share or mean, if there is something to divide by. */
	DayValues ratio(DayColumn column, double sum, double by) {
		return (by == 0) ? this : put(column, sum / by);
	}

	public boolean has(DayColumn column) {
		return !Double.isNaN(this.values[column.ordinal()]);
	}

	/** The number, NaN when it is not there. */
	public double get(DayColumn column) {
		return this.values[column.ordinal()];
	}

	/** The number, 0 when it is not there. */
	public double orZero(DayColumn column) {
		return has(column) ? get(column) : 0;
	}

	public OptionalDouble find(DayColumn column) {
		return has(column) ? OptionalDouble.of(get(column)) : OptionalDouble.empty();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DayValues that && Arrays.equals(this.values, that.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.values);
	}

	@Override
	public String toString() {
		var text = new StringBuilder();
		for (var column : DayColumn.values()) {
			if (has(column)) {
				text.append(column.columnName()).append('=').append(get(column)).append(' ');
			}
		}
		return text.toString().strip();
	}

}
