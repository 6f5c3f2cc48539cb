package org.mobilesource.registry.api.watchlist;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many, for show only: what is listed is decided in whole numbers. */
public record Ratio(int part, int whole) {

	/**
	 * The percentage with one decimal; with more where rounding would show exactly the
	 * threshold although it is not equal to it.
	 */
	public String percent(BigDecimal threshold) {
		var hundredfold = BigDecimal.valueOf(100L * this.part);
		boolean equal = hundredfold.compareTo(threshold.multiply(BigDecimal.valueOf(this.whole))) == 0;
		int scale = 1;
		var shown = rounded(hundredfold, scale);
		while (!equal && shown.compareTo(threshold) == 0) {
			shown = rounded(hundredfold, ++scale);
		}
		return shown.toPlainString();
	}

	private BigDecimal rounded(BigDecimal hundredfold, int scale) {
		return hundredfold.divide(BigDecimal.valueOf(this.whole), scale, RoundingMode.HALF_UP);
	}

}
