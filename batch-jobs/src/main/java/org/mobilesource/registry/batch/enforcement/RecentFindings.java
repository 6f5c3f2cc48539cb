package org.mobilesource.registry.batch.enforcement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.enforcement.TruckJudgment.Rules;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.remotesensing.RepeatedExceedanceRule;

/**
 * What new readings of trucks amount to, without the history before the last reading that
 * ended every chain. Nothing that was decided before them changes.
 *
 * @param since from when on decisions can have changed
 * @param findings decided since then, by truck; a truck that can have no chain since then
 * has none, had none, and is left out
 * @param untold trucks that can only be judged over their whole history
 */
record RecentFindings(Instant since, Map<String, List<Finding>> findings, List<String> untold) {

	/** A moment before every reading. */
	private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

	/**
	 * Judges the trucks.
	 * @param firstReading the first of the new readings
	 */
	static RecentFindings of(Collection<String> vins, Instant firstReading, Observations observations, Rules rules) {
		var reach = rules.clones().reach();
		var result = new RecentFindings(firstReading.minus(reach), new HashMap<>(), new ArrayList<>());
		result.untold.addAll(observations.assignees(vins));
		var others = vins.stream().filter((vin) -> !result.untold.contains(vin)).toList();
		if (others.isEmpty()) {
			return result;
		}
		var passes = observations.resumptions(others, result.since, reach, rules.search());
		if (passes.isEmpty()) {
			return result;
		}
		Map<String, Instant> moments = new HashMap<>();
		passes.forEach((vin, passedAt) -> moments.put(vin, (passedAt != null) ? passedAt.minus(reach) : BEGINNING));
		var found = observations.since(moments);
		passes.forEach((vin, passedAt) -> {
			var findings = told(found.get(vin), passedAt, result.since, rules);
			if (findings != null) {
				result.findings.put(vin, findings);
			}
			else {
				result.untold.add(vin);
			}
		});
		return result;
	}

	private static @Nullable List<Finding> told(Observations.OfTruck seen, @Nullable Instant passedAt, Instant since,
			Rules rules) {
		if (!seen.diesel()) {
			return List.of();
		}
		var free = rules.clones().withoutSuspects(seen.readings());
		if (passedAt == null) {
			return RepeatedExceedanceRule.decidedSince(since, rules.chains().evaluate(free, seen.chainEnds()));
		}
		var complete = free.stream().filter((reading) -> !reading.measuredAt().isBefore(passedAt)).toList();
		return rules.chains().evaluateSince(since, complete, seen.chainEnds());
	}

}
