package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/**
 * Days on which a vehicle met the condition of one rule, with few days between them.
 *
 * @param rule its ID; those of E and D are evidence, the others leads
 * @param firstDay the first day on which it was met
 * @param lastDay the last one
 * @param days how many they are
 * @param worst the gravest of them
 * @param ruleVersion of the numbers on the first day
 */
public record ObdAlarm(String vin, String rule, LocalDate firstDay, LocalDate lastDay, int days, ObdHit worst,
		String ruleVersion) {

	private static final Comparator<ObdHit> GRAVER = Comparator.comparing(ObdHit::severity)
		.thenComparing(ObdHit::distance)
		.thenComparing(ObdHit::day, Comparator.reverseOrder());

	static ObdAlarm of(String vin, ObdHit hit, String ruleVersion) {
		return new ObdAlarm(vin, hit.rule(), hit.day(), hit.day(), 1, hit, ruleVersion);
	}

	/** The same with a later hit. */
	ObdAlarm and(ObdHit hit) {
		return new ObdAlarm(this.vin, this.rule, this.firstDay, hit.day(), this.days + 1,
				(GRAVER.compare(hit, this.worst) > 0) ? hit : this.worst, this.ruleVersion);
	}

	/** Whether a hit of the day still belongs to it. */
	boolean reaches(LocalDate day, int quietDays) {
		return !day.isAfter(this.lastDay.plusDays(quietDays));
	}

	/** Whether the other is of the same rule and has days in common with it. */
	boolean meets(ObdAlarm other) {
		return this.rule.equals(other.rule) && !this.firstDay.isAfter(other.lastDay)
				&& !other.firstDay.isAfter(this.lastDay);
	}

	/** Rule, VIN and first day: 27 characters. */
	public String number() {
		return this.rule + this.vin + this.firstDay.format(DateTimeFormatter.BASIC_ISO_DATE);
	}

	/** Whether it may become an exceedance once a person has confirmed it. */
	public boolean isEvidence() {
		return isEvidence(this.rule);
	}

	/** Whether alarms of the rule may. */
	public static boolean isEvidence(String rule) {
		return rule.startsWith("E") || rule.startsWith("D");
	}

}
