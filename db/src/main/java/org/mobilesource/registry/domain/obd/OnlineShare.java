package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * On how many of the days on which a vehicle drove there are data.
 *
 * @param online days with data
 * @param driven these, and those without data over which the odometer jumped
 */
public record OnlineShare(int online, int driven) {

	/**
	 * Counts the days behind one.
	 * @param days of the vehicle, in order
	 * @param dayKm so far a vehicle is taken to go on a day without data, at most
	 */
	public static OnlineShare of(List<ObdDay> days, LocalDate behind, double dayKm) {
		int online = 0;
		int missed = 0;
		ObdDay before = null;
		for (var day : days) {
			if (day.day().isAfter(behind)) {
				online++;
				missed += (before != null) ? missedBetween(before, day, dayKm) : 0;
			}
			before = day.day().isAfter(behind) ? day : null;
		}
		return new OnlineShare(online, online + missed);
	}

	private static int missedBetween(ObdDay before, ObdDay day, double dayKm) {
		long without = ChronoUnit.DAYS.between(before.day(), day.day()) - 1;
		double way = day.values().get(DayColumn.ODOMETER_FIRST) - before.values().get(DayColumn.ODOMETER_LAST);
		return (way > 0) ? (int) Math.min(without, Math.ceil(way / dayKm)) : 0;
	}

	public double percent() {
		return (this.driven == 0) ? 0 : 100.0 * this.online / this.driven;
	}

}
