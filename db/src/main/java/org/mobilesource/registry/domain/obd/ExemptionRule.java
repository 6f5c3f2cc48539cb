package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.obd.Exemption.Asked;
import org.mobilesource.registry.domain.obd.Exemption.Criterion;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * Which vehicles are proposed for exemption from the on-line annual test: long connected,
 * with good data over that time, without an open alarm.
 *
 * @param silentDays so long a vehicle may be silent
 */
public record ExemptionRule(int months, int silentDays, double onlinePercent, double dayKm, double lostPercent,
		double validPercent, int quietDays) {

	public static final String ID = "X1";

	private static final String LEADS_AND_EVIDENCE = "DETU";

	public static ExemptionRule under(Policy policy) {
		return new ExemptionRule(policy.whole("obd.x1.months"), policy.whole("obd.alarm.window-days"),
				policy.number("obd.q1.percent").doubleValue(), policy.number("obd.q1.day-km").doubleValue(),
				policy.number("obd.q2.percent").doubleValue(), policy.number("obd.q3.percent").doubleValue(),
				policy.whole("obd.alarm.quiet-days"));
	}

	/**
	 * Judges a vehicle as of the end of a day.
	 * @param days of the vehicle; later ones do not count
	 * @param alarms of these days, without those that a person has rejected
	 */
	public Exemption evaluate(String vin, LocalDate asOf, List<ObdDay> days, List<ObdAlarm> alarms) {
		var known = days.stream()
			.filter((day) -> !day.day().isAfter(asOf))
			.sorted(Comparator.comparing(ObdDay::day))
			.toList();
		var behind = asOf.minusMonths(this.months);
		var recent = known.stream().filter((day) -> day.day().isAfter(behind)).toList();
		return new Exemption(vin, asOf, List.of(connected(known), latest(known, asOf), online(known, behind),
				complete(recent), valid(recent), withoutAlarm(alarms, asOf)));
	}

	private Criterion connected(List<ObdDay> days) {
		double found = days.isEmpty() ? 0
				: Period.between(days.get(0).day(), days.get(days.size() - 1).day().plusDays(1)).toTotalMonths();
		return new Criterion(Asked.CONNECTED, found >= this.months, found, this.months, "months", "");
	}

	private Criterion latest(List<ObdDay> days, LocalDate asOf) {
		double found = days.isEmpty() ? Double.NaN : asOf.toEpochDay() - days.get(days.size() - 1).day().toEpochDay();
		return new Criterion(Asked.LATEST, found <= this.silentDays, found, this.silentDays, "days", "");
	}

	private Criterion online(List<ObdDay> days, LocalDate behind) {
		var share = OnlineShare.of(days, behind, this.dayKm);
		boolean met = share.driven() > 0 && 100 * share.online() >= this.onlinePercent * share.driven();
		return new Criterion(Asked.ONLINE, met, (share.driven() == 0) ? Double.NaN : share.percent(),
				this.onlinePercent, "%", "");
	}

	private Criterion complete(List<ObdDay> days) {
		double lost = sum(days, DayColumn.LOST_S);
		double expected = sum(days, DayColumn.ENGINE_ON_S) + lost;
		boolean met = expected > 0 && 100 * lost <= this.lostPercent * expected;
		return new Criterion(Asked.COMPLETE, met, 100 * lost / expected, this.lostPercent, "%", "");
	}

	private Criterion valid(List<ObdDay> days) {
		var low = ValidShareRule.KEY_FIELDS.stream()
			.filter((field) -> share(days, field) < this.validPercent)
			.map((field) -> field.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
		var least = ValidShareRule.KEY_FIELDS.stream()
			.mapToDouble((field) -> share(days, field))
			.filter((share) -> !Double.isNaN(share))
			.min();
		return new Criterion(Asked.VALID, least.isPresent() && low.isEmpty(), least.orElse(Double.NaN),
				this.validPercent, "%", low);
	}

	/** The share of valid values among all records; NaN where the field is not sent. */
	private static double share(List<ObdDay> days, Quantity field) {
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

	private Criterion withoutAlarm(List<ObdAlarm> alarms, LocalDate asOf) {
		var open = alarms.stream()
			.filter((alarm) -> LEADS_AND_EVIDENCE.indexOf(alarm.rule().charAt(0)) >= 0)
			.filter((alarm) -> !alarm.firstDay().isAfter(asOf) && alarm.reaches(asOf, this.quietDays))
			.map(ObdAlarm::rule)
			.distinct()
			.sorted()
			.toList();
		return new Criterion(Asked.NO_ALARM, open.isEmpty(), open.size(), 0, "n", String.join(" ", open));
	}

	private static double sum(List<ObdDay> days, DayColumn column) {
		return days.stream().mapToDouble((day) -> day.values().orZero(column)).sum();
	}

}
