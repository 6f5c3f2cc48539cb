package org.mobilesource.registry.domain.site;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A roadside sensing site (点位).
 *
 * @param code DWBH: type letter, county code, serial
 * @param kind A fixed vertical, B fixed horizontal, C mobile, D black-smoke camera
 * @param longitude degrees
 * @param latitude degrees
 * @param slopeDegrees slope of the lane
 * @param speedUnit how the site writes speeds
 * @param calibratedUntil last day on which every device of the site is within its
 * calibration
 */
public record Site(String code, String name, String division, @Nullable String kind, @Nullable BigDecimal longitude,
		@Nullable BigDecimal latitude, @Nullable Integer lanes, @Nullable BigDecimal slopeDegrees, SpeedUnit speedUnit,
		@Nullable LocalDate startedOn, @Nullable LocalDate calibratedUntil) {

	public boolean runsOn(LocalDate day) {
		return this.startedOn == null || !day.isBefore(this.startedOn);
	}

}
