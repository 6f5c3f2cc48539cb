package org.mobilesource.registry.domain.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * A report of an inspection (GB 3847-2018).
 *
 * @param method method code: 4 lugdown, 5 free acceleration
 * @param kValue absorption coefficient, per metre
 * @param noxPpm parts per million
 * @param ringelmann level 0 to 5
 */
public record Inspection(String reportNo, @Nullable String vin, String plate, String plateType,
		@Nullable String stationCode, InspectionKind kind, @Nullable String method, Instant testedAt, boolean passed,
		@Nullable BigDecimal kValue, @Nullable BigDecimal noxPpm, @Nullable BigDecimal ringelmann) {

	public LocalDate testedOn() {
		return BusinessTime.dateOf(this.testedAt);
	}

	/**
	 * A passed full inspection; it ends a chain of readings and, after a repair, clears a
	 * case.
	 */
	public boolean isPassedFullInspection() {
		return this.passed && (this.kind == InspectionKind.RETEST || this.kind == InspectionKind.PERIODIC);
	}

}
