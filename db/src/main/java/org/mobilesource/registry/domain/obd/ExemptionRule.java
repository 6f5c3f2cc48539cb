package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mobilesource.registry.domain.obd.Exemption.Asked;
import org.mobilesource.registry.domain.obd.Exemption.Criterion;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * Which vehicles are proposed for exemption from the on-line annual test: long connected,
 * with good data over that time, without an open alarm.
 *
 * @param silentDays so long a vehicle may be silent
 * @param dayKm so far a vehicle is taken to go on a day without data, at most
 * @param quietDays so many days after its last one an alarm is still open
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

	/** The day behind which the months begin that end with a day. */
	public LocalDate behind(LocalDate asOf) {
		return asOf.minusMonths(this.months);
	}

	/** The earliest last day of an alarm that is open on a day. */
	public LocalDate openSince(LocalDate asOf) {
		return asOf.minusDays(this.quietDays);
	}

	/** Judges a vehicle as of the end of a day. */
	public Exemption evaluate(String vin, LocalDate asOf, ExemptionFacts facts) {
		return new Exemption(vin, asOf, List.of(connected(facts), latest(facts, asOf), online(facts.share()),
				complete(facts), valid(facts.validPercent()), withoutAlarm(facts.rules())));
	}

	private Criterion connected(ExemptionFacts facts) {
		var first = facts.firstDay();
		var last = facts.lastDay();
		double found = (first == null || last == null) ? 0 : Period.between(first, last.plusDays(1)).toTotalMonths();
		return new Criterion(Asked.CONNECTED, found >= this.months, found, this.months, "months", "");
	}

	private Criterion latest(ExemptionFacts facts, LocalDate asOf) {
		var last = facts.lastDay();
		double found = (last == null) ? Double.NaN : asOf.toEpochDay() - last.toEpochDay();
		return new Criterion(Asked.LATEST, found <= this.silentDays, found, this.silentDays, "days", "");
	}

	private Criterion online(OnlineShare share) {
		boolean met = share.driven() > 0 && 100 * share.online() >= this.onlinePercent * share.driven();
		return new Criterion(Asked.ONLINE, met, (share.driven() == 0) ? Double.NaN : share.percent(),
				this.onlinePercent, "%", "");
	}

	private Criterion complete(ExemptionFacts facts) {
		double expected = facts.engineOnSeconds() + facts.lostSeconds();
		boolean met = expected > 0 && 100 * facts.lostSeconds() <= this.lostPercent * expected;
		return new Criterion(Asked.COMPLETE, met, 100 * facts.lostSeconds() / expected, this.lostPercent, "%", "");
	}

	private Criterion valid(List<Double> percents) {
		var low = IntStream.range(0, percents.size())
			.filter((i) -> percents.get(i) < this.validPercent)
			.mapToObj((i) -> ExemptionFacts.FIELDS.get(i).name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
		var least = percents.stream().mapToDouble(Double::doubleValue).filter((share) -> !Double.isNaN(share)).min();
		return new Criterion(Asked.VALID, least.isPresent() && low.isEmpty(), least.orElse(Double.NaN),
				this.validPercent, "%", low);
	}

	private static Criterion withoutAlarm(List<String> rules) {
		var open = rules.stream()
			.filter((rule) -> LEADS_AND_EVIDENCE.indexOf(rule.charAt(0)) >= 0)
			.distinct()
			.sorted()
			.toList();
		return new Criterion(Asked.NO_ALARM, open.isEmpty(), open.size(), 0, "n", String.join(" ", open));
	}

}
