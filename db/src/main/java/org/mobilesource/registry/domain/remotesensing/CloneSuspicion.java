package org.mobilesource.registry.domain.remotesensing;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.site.SiteDistances;
import org.mobilesource.registry.domain.site.Site;

/**
 * Holds readings of one plate that no single vehicle can have left: at two sites too far
 * apart for the time between them (套牌), whatever lies between. Both are held, and neither
 * counts until a person has cleared it.
 */
public final class CloneSuspicion {

	public static final String ID = "EX-4";

	private static final double MILLIS_PER_HOUR = 3_600_000;

	private final Policies policies;

	private final SiteDistances distances;

	private final Duration reach;

	public CloneSuspicion(Policies policies, Map<String, Site> sites) {
		this.policies = policies;
		this.distances = new SiteDistances(sites);
		double hours = this.distances.atMost() / policies.lowest("clone.max-speed-kmh").doubleValue();
		this.reach = Duration.ofMillis((long) Math.ceil(hours * MILLIS_PER_HOUR));
	}

	/**
	 * After how long one vehicle can have passed any two sites: readings so far apart in
	 * time cast no suspicion on each other.
	 */
	public Duration reach() {
		return this.reach;
	}

	/**
	 * The readings that are free of suspicion or cleared by a person, in order of time.
	 */
	public List<ReadingFact> withoutSuspects(List<ReadingFact> ofOneTruck) {
		var inOrder = ofOneTruck.stream()
			.sorted(Comparator.comparing(ReadingFact::measuredAt).thenComparing(ReadingFact::recordNo))
			.toList();
		Set<String> suspects = new HashSet<>();
		for (int i = 0; i < inOrder.size(); i++) {
			var earlier = inOrder.get(i);
			var end = earlier.measuredAt().plus(this.reach);
			for (int j = i + 1; j < inOrder.size() && inOrder.get(j).measuredAt().isBefore(end); j++) {
				if (isImpossible(earlier, inOrder.get(j))) {
					suspects.add(earlier.recordNo());
					suspects.add(inOrder.get(j).recordNo());
				}
			}
		}
		return suspects.isEmpty() ? inOrder
				: inOrder.stream()
					.filter((reading) -> !suspects.contains(reading.recordNo()) || reading.personConfirmedAt() != null)
					.toList();
	}

	private boolean isImpossible(ReadingFact earlier, ReadingFact later) {
		double kilometres = this.distances.between(earlier.siteCode(), later.siteCode());
		if (kilometres == 0) {
			return false;
		}
		double hours = Duration.between(earlier.measuredAt(), later.measuredAt()).toMillis() / MILLIS_PER_HOUR;
		var fastest = this.policies.on(BusinessTime.dateOf(later.measuredAt())).number("clone.max-speed-kmh");
		return kilometres > fastest.doubleValue() * hours;
	}

}
