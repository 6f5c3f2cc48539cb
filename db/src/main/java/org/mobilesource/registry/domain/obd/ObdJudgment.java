package org.mobilesource.registry.domain.obd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Judges a vehicle's days by the rules in force on each. What comes out depends on the
 * days and records alone, in whatever order they arrived.
 */
public record ObdJudgment(Policies policies) {

	/**
	 * The alarms of a vehicle and its faults.
	 * @param days all of them
	 * @param runs all of its OBD records
	 */
	public Result evaluate(ObdVehicle vehicle, List<ObdDay> days, List<ObdRun> runs) {
		if (days.isEmpty()) {
			return new Result(List.of(), FaultHistory.NOTHING);
		}
		var inOrder = days.stream().sorted(Comparator.comparing(ObdDay::day)).toList();
		var records = runs.stream().sorted(Comparator.comparing(ObdRun::firstAt)).toList();
		Map<String, ObdRules> known = new HashMap<>();
		var faults = FaultHistory.of(records, rules(inOrder.get(inOrder.size() - 1), known).closeRecords());
		Map<String, ObdAlarm> open = new HashMap<>();
		List<ObdAlarm> alarms = new ArrayList<>();
		int seen = 0;
		for (int i = 0; i < inOrder.size(); i++) {
			var rules = rules(inOrder.get(i), known);
			seen = upTo(inOrder.get(i), records, seen);
			var day = new JudgedDay(vehicle, inOrder.subList(0, i + 1), records.subList(0, seen), faults,
					rules.stale());
			for (var hit : rules.evaluate(day)) {
				var alarm = open.get(hit.rule());
				boolean goesOn = alarm != null && alarm.reaches(hit.day(), rules.quietDays());
				if (alarm != null && !goesOn) {
					alarms.add(alarm);
				}
				open.put(hit.rule(),
						(alarm != null && goesOn) ? alarm.and(hit) : ObdAlarm.of(vehicle.vin(), hit, rules.version()));
			}
		}
		alarms.addAll(open.values());
		alarms.sort(Comparator.comparing(ObdAlarm::firstDay).thenComparing(ObdAlarm::rule));
		return new Result(List.copyOf(alarms), faults);
	}

	private ObdRules rules(ObdDay day, Map<String, ObdRules> known) {
		var policy = this.policies.on(day.day());
		return known.computeIfAbsent(policy.version(), (version) -> ObdRules.under(policy));
	}

	private static int upTo(ObdDay day, List<ObdRun> runs, int from) {
		var end = BusinessTime.endOf(day.day());
		int seen = from;
		while (seen < runs.size() && runs.get(seen).firstAt().isBefore(end)) {
			seen++;
		}
		return seen;
	}

	/** What was found of a vehicle. */
	public record Result(List<ObdAlarm> alarms, FaultHistory faults) {
	}

}
