package org.mobilesource.registry.api.vessel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of those of which it is known, for show only. */
public record Share(int part, int known) {

	/** The percentage with one decimal; only where something is known. */
	public String percent() {
		return BigDecimal.valueOf(100L * this.part)
			.divide(BigDecimal.valueOf(this.known), 1, RoundingMode.HALF_UP)
			.toPlainString();
	}

}
