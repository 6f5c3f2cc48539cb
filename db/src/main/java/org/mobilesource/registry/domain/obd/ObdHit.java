package org.mobilesource.registry.domain.obd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A rule's condition met on a day.
 *
 * @param rule its ID
 * @param value what was found, in the unit, to five decimals
 * @param threshold what it was held against, in the unit
 * @param unit as of a {@link DayColumn}, or %
 * @param detail which codes, fields or signs, apart by spaces; empty where the rule has
 * one
 */
public record ObdHit(String rule, LocalDate day, ObdSeverity severity, double value, double threshold, String unit,
		String detail) {

	private static final int DECIMALS = 5;

	public ObdHit {
		value = rounded(value);
		threshold = rounded(threshold);
	}

	private static double rounded(double number) {
		return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
	}

	static ObdHit warn(String rule, JudgedDay day, double value, double threshold, String unit) {
		return new ObdHit(rule, day.date(), ObdSeverity.WARN, value, threshold, unit, "");
	}

	static ObdHit alarm(String rule, JudgedDay day, double value, double threshold, String unit) {
		return new ObdHit(rule, day.date(), ObdSeverity.ALARM, value, threshold, unit, "");
	}

	ObdHit with(String what) {
		return new ObdHit(this.rule, this.day, this.severity, this.value, this.threshold, this.unit, what);
	}

	/** How far the value lies beyond the threshold, as a part of it. */
	double distance() {
		double beyond = Math.abs(this.value - this.threshold);
		return (this.threshold == 0) ? beyond : beyond / this.threshold;
	}

}
