package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * One pass of a vehicle at a remote-sensing site (遥感监测数据, upload type monitoringdata).
 *
 * @param recordNo JLBH, unique
 * @param verdict PDJG of the site: 0 fail, 1 pass, 2 invalid
 * @param invalidCause WXYY as sent
 * @param plate normalised; null when the reading cannot be attributed to a plate
 * @param plateConfidence SBZXD, 0 to 100
 * @param opacityPercent BTGDJG
 * @param ringelmann LGMHD, level 0 to 5
 * @param vspKwPerT specific power, recomputed
 * @param vehicleType CLLX, GA/T 16.4; null when the site names none
 * @param valid whether it passes the validity gate
 * @param overLimit whether it is valid and over a limit of its day, by our limits
 */
public record Reading(String recordNo, Instant measuredAt, String siteCode, String lineNo, @Nullable String lane,
		int verdict, @Nullable String invalidCause, @Nullable String plateRaw, @Nullable String plate,
		@Nullable PlateColour plateColour, @Nullable String plateType, @Nullable String fuel,
		@Nullable BigDecimal plateConfidence, @Nullable BigDecimal opacityPercent, @Nullable BigDecimal ringelmann,
		@Nullable BigDecimal noPpm, @Nullable BigDecimal coPercent, @Nullable BigDecimal hcPpm,
		@Nullable BigDecimal co2Percent, @Nullable BigDecimal speedKmh, @Nullable BigDecimal accelerationMps2,
		@Nullable BigDecimal vspKwPerT, @Nullable BigDecimal windMps, @Nullable BigDecimal temperatureC,
		@Nullable BigDecimal humidityPercent, @Nullable BigDecimal pressureKpa, @Nullable BigDecimal slopeDegrees,
		@Nullable String still1, @Nullable String still2, @Nullable String video, @Nullable String vehicleType,
		boolean valid, boolean overLimit) {
}
