package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a vehicle's terminal sent on one day, summed up (§8 of the protocol).
 *
 * @param day of the collect times, in Asia/Shanghai
 * @param values the numbers
 * @param codes the fault codes of the day, in their order
 * @param firstCell the first position, longitude and latitude rounded to 0.01°
 * @param lastCell the last position
 * @param layout the layout of most packets, null when only a summary came
 * @param headerOrder the header order of most packets
 * @param softwareVersion of most packets that have one
 * @param flags what was odd, in the order of {@link Flag}
 */
public record ObdDay(String vin, LocalDate day, DayValues values, List<String> codes, @Nullable String firstCell,
		@Nullable String lastCell, @Nullable String layout, @Nullable String headerOrder,
		@Nullable Integer softwareVersion, List<Flag> flags) {
}
