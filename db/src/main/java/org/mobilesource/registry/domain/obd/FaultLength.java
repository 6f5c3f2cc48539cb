package org.mobilesource.registry.domain.obd;

import java.util.List;
import java.util.OptionalDouble;

import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * How long a vehicle has had a fault.
 *
 * @param km by its odometer; none where that is not known
 * @param engineOn time with the engine on, in seconds
 */
public record FaultLength(OptionalDouble km, long engineOn) {

	/** Nothing, of a fault that never opened. */
	private static final FaultLength NOTHING = new FaultLength(OptionalDouble.empty(), 0);

	private static final double UNITS = 10;

	/**
	 * Measures from the opening to the end, or to the end of the last of the days.
	 * @param days of the vehicle, in order
	 */
	public static FaultLength of(FaultEpisode fault, List<ObdDay> days) {
		var opened = fault.opened();
		if (opened == null || days.isEmpty()) {
			return NOTHING;
		}
		var closed = fault.closed();
		var lastDay = days.get(days.size() - 1);
		var end = (closed != null && !BusinessTime.dateOf(closed.at()).isAfter(lastDay.day())) ? closed : null;
		var from = BusinessTime.dateOf(opened.at());
		var to = (end != null) ? BusinessTime.dateOf(end.at()) : null;
		double engineOn = days.stream()
			.filter((day) -> !day.day().isBefore(from) && (to == null || day.day().isBefore(to)))
			.mapToDouble((day) -> day.values().orZero(DayColumn.ENGINE_ON_S))
			.sum();
		long rest = (end != null) ? end.engineOn() : 0;
		double odometer = (end != null) ? end.odometer() / UNITS : lastDay.values().get(DayColumn.ODOMETER_LAST);
		double km = odometer - opened.odometer() / UNITS;
		boolean known = opened.odometer() >= 0 && odometer >= 0 && km >= 0;
		return new FaultLength(known ? OptionalDouble.of(km) : OptionalDouble.empty(),
				Math.round(engineOn) + rest - opened.engineOn());
	}

}
