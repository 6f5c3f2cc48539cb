package org.mobilesource.registry.batch.enforcement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.enforcement.ObservationMapper.OverLimit;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Which trucks can have a chain of readings over the limit; more than do.
 *
 * @param simulated whether the limits are others than those that readings were held
 * against when they came
 */
record ReadingSearch(Policies policies, boolean simulated) {

	/** Invalid and unsure readings are rarely so many in a row. */
	private static final List<Integer> ATTEMPTS = List.of(0, 1, 2, 3);

	/** Those of the trucks whose readings have to be looked at. */
	Set<String> candidates(Collection<String> vins, ObservationMapper observations) {
		if (this.simulated) {
			return observations.findReaching(vins, this.policies.lowest("remote-sensing.opacity.limit"),
					this.policies.lowest("remote-sensing.ringelmann.limit"), lowestNo());
		}
		return observations.findOverLimit(vins, shortestChain() - 1);
	}

	/**
	 * Those of the trucks that may have a chain that goes on after the moment, each with
	 * the reading before it from which on it can be judged; null where there is none.
	 * @param reach readings farther apart cast no suspicion on each other
	 */
	Map<String, @Nullable Instant> since(Instant moment, Duration reach, Collection<String> vins,
			ObservationMapper observations) {
		var overLimit = observations.findOverLimitSince(vins, moment, shortestChain() - 1)
			.stream()
			.filter((truck) -> !truck.isHarmlessAfter(null))
			.toList();
		if (overLimit.isEmpty()) {
			return Map.of();
		}
		Map<String, @Nullable Instant> passes = new HashMap<>();
		observations
			.findPasses(overLimit.stream().map(OverLimit::vin).toList(), moment, ATTEMPTS,
					this.policies.highest("plate.confidence.min"), lowestNo() != null,
					reach.isZero() ? 0 : reach.toSeconds() + 1)
			.forEach((pass) -> passes.put(pass.vin(), pass.passedAt()));
		overLimit.forEach((truck) -> {
			var passedAt = passes.get(truck.vin());
			if (truck.isHarmlessAfter(passedAt) && endsChainsOfNo(passedAt)) {
				passes.remove(truck.vin());
			}
		});
		return passes;
	}

	/** A pass on a day on which NO did not count ends no chain of NO. */
	private boolean endsChainsOfNo(@Nullable Instant passedAt) {
		return passedAt == null || lowestNo() == null
				|| this.policies.on(BusinessTime.dateOf(passedAt)).flag("remote-sensing.no.counts");
	}

	private int shortestChain() {
		return Math.max(1, this.policies.lowest("remote-sensing.chain.length").intValue());
	}

	/** NO narrows the search only where it counts at some time. */
	private @Nullable BigDecimal lowestNo() {
		return this.policies.ever("remote-sensing.no.counts", "true") ? this.policies.lowest("remote-sensing.no.limit")
				: null;
	}

}
