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
	 * Judges the trucks. A capture since a reading that still counts can make it suspect:
	 * such trucks are judged over their whole history.
	 * @param firstReading the first of the new readings
	 */
	static RecentFindings of(Collection<String> vins, Instant firstReading, Observations observations,
			HeldClones clones, Rules rules) {
		var reach = rules.clones().reach();
		var result = new RecentFindings(firstReading.minus(reach), new HashMap<>(), new ArrayList<>());
		result.untold.addAll(observations.assignees(vins));
		var others = vins.stream().filter((vin) -> !result.untold.contains(vin)).toList();
		if (others.isEmpty()) {
			return result;
		}
		var passes = new HashMap<>(observations.resumptions(others, result.since, reach, rules.search()));
		Map<String, Instant> moments = new HashMap<>();
		passes.forEach((vin, passedAt) -> moments.put(vin, (passedAt != null) ? passedAt.minus(reach) : BEGINNING));
		if (!reach.isZero()) {
			observations.lastCaptures(others).forEach((vin, capturedAt) -> {
				var moment = moments.get(vin);
				if (!capturedAt.isBefore((moment != null) ? moment.minus(reach) : result.since)) {
					result.untold.add(vin);
					moments.remove(vin);
				}
			});
		}
		if (moments.isEmpty()) {
			return result;
		}
		clones.hold(observations.since(moments).trucks(), rules.clones()).forEach((vin, seen) -> {
			var told = told(seen, passes.get(vin), result.since, rules);
			if (told != null) {
				result.findings.put(vin, told);
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
		if (passedAt == null) {
			return RepeatedExceedanceRule.decidedSince(since,
					rules.chains().evaluate(seen.readings(), seen.chainEnds()));
		}
		var complete = seen.readings().stream().filter((reading) -> !reading.measuredAt().isBefore(passedAt)).toList();
		return rules.chains().evaluateSince(since, complete, seen.chainEnds());
	}

}
