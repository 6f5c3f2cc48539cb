package org.mobilesource.registry.domain.obd;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * The rules of §10.1 of the protocol under the numbers of a day.
 *
 * @param closeRecords so many records without it end a fault
 * @param stale so long without an OBD record nothing is known of faults
 * @param quietDays so many days without a hit an alarm goes on
 * @param version of the numbers
 */
record ObdRules(List<ObdRule> rules, int closeRecords, Duration stale, int quietDays, String version) {

	static ObdRules under(Policy policy) {
		return new ObdRules(List.of(WarmNoxRule.under(policy), HighNoxTimeRule.under(policy),
				ScrEfficiencyRule.under(policy), NoxReferenceRule.under(policy), WorkWindowRule.under(policy),
				LampOnRule.under(policy), EmissionFaultRule.under(policy), LowReagentRule.under(policy),
				ConstantReagentRule.under(policy), ReagentUseRule.under(policy), EmulatedNoxRule.under(policy),
				MissingNoxRule.under(policy), SwappedNoxRule.under(policy), ConstantTemperatureRule.under(policy),
				MaskingRule.under(policy), MissingFilterRule.under(policy), RemovalRule.under(policy),
				OnlineRule.under(policy), LostRecordsRule.under(policy), ValidShareRule.under(policy),
				PositionRule.under(policy), OdometerRule.under(policy), ClockRule.under(policy)),
				policy.whole("obd.episode.close-records"), Duration.ofHours(policy.whole("obd.episode.stale-h")),
				policy.whole("obd.alarm.quiet-days"), policy.version());
	}

	List<ObdHit> evaluate(JudgedDay day) {
		return this.rules.stream().map((rule) -> rule.evaluate(day)).flatMap(Optional::stream).toList();
	}

}
