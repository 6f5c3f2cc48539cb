package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What {@link ExemptionRule} has to know of a vehicle as of a day. The numbers but for
 * the first and last day are of the months that it looks at.
 *
 * @param firstDay the first day with data, null when there is none
 * @param lastDay the last one up to the day
 * @param share on how many of the days driven there are data
 * @param engineOnSeconds with the engine on
 * @param lostSeconds lost
 * @param validPercent the share of valid values of each of {@link #FIELDS}, weighted by
 * records; NaN where the field is not sent
 * @param rules of the alarms that are open and that no person rejected
 */
public record ExemptionFacts(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, OnlineShare share,
		double engineOnSeconds, double lostSeconds, List<Double> validPercent, List<String> rules) {

	/** The key fields of rule Q3. */
	public static final List<Quantity> FIELDS = ValidShareRule.KEY_FIELDS;

	/**
	 * From the days themselves.
	 * @param days of the vehicle; those after the day do not count
	 * @param behind the day behind which the months begin
	 * @param dayKm as {@link OnlineShare#of} has it
	 */
	public static ExemptionFacts of(List<ObdDay> days, LocalDate asOf, LocalDate behind, double dayKm,
			List<String> rules) {
		var known = days.stream()
			.filter((day) -> !day.day().isAfter(asOf))
			.sorted(Comparator.comparing(ObdDay::day))
			.toList();
		var recent = known.stream().filter((day) -> day.day().isAfter(behind)).toList();
		return new ExemptionFacts(known.isEmpty() ? null : known.get(0).day(),
				known.isEmpty() ? null : known.get(known.size() - 1).day(), OnlineShare.of(known, behind, dayKm),
				sum(recent, DayColumn.ENGINE_ON_S), sum(recent, DayColumn.LOST_S),
				FIELDS.stream().map((field) -> percent(recent, field)).toList(), rules);
	}

	private static double percent(List<ObdDay> days, Quantity field) {
		var column = DayColumn.validShare(field);
		double valid = 0;
		double all = 0;
		for (var day : days) {
			double records = day.values().has(column) ? day.values().orZero(DayColumn.RECORDS) : 0;
			valid += day.values().orZero(column) * records;
			all += records;
		}
		return 100 * valid / all;
	}

	private static double sum(List<ObdDay> days, DayColumn column) {
		return days.stream().mapToDouble((day) -> day.values().orZero(column)).sum();
	}

}
