package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From when on machines are made to a stage.
 *
 * @param ordinal its place among the stages
 * @param maxPowerKw the greatest rated power for which the day is known, null for any
 */
public record StageStart(String stage, int ordinal, LocalDate madeFrom, @Nullable BigDecimal maxPowerKw) {

	boolean concerns(BigDecimal powerKw) {
		return this.maxPowerKw == null || powerKw.compareTo(this.maxPowerKw) <= 0;
	}

}
