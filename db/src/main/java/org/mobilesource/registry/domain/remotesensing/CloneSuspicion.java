package org.mobilesource.registry.domain.remotesensing;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.site.Distance;
import org.mobilesource.registry.domain.site.Site;

/**
 * Holds readings of one plate that no single vehicle can have left: at two sites too far
 * apart for the time between them (套牌), whatever lies between. Both are held, and neither
 * counts until a person has cleared it.
 */
public record CloneSuspicion(Policies policies, Map<String, Site> sites) {

	public static final String ID = "EX-4";

	/** The readings that are free of suspicion, in order of time. */
	public List<Reading> withoutSuspects(List<Reading> ofOnePlate) {
		var inOrder = ofOnePlate.stream()
			.sorted(Comparator.comparing(Reading::measuredAt).thenComparing(Reading::recordNo))
			.toList();
		double longest = longestHours(inOrder);
		Set<String> suspects = new HashSet<>();
		for (int i = 0; i < inOrder.size(); i++) {
			var earlier = inOrder.get(i);
			for (int j = i + 1; j < inOrder.size() && hoursBetween(earlier, inOrder.get(j)) < longest; j++) {
				if (isImpossible(earlier, inOrder.get(j))) {
					suspects.add(earlier.recordNo());
					suspects.add(inOrder.get(j).recordNo());
				}
			}
		}
		return inOrder.stream().filter((reading) -> !suspects.contains(reading.recordNo())).toList();
	}

	/** After how long one vehicle can have passed any two of the sites. */
	private double longestHours(List<Reading> readings) {
		var codes = readings.stream().map(Reading::siteCode).distinct().toList();
		double farthest = codes.stream()
			.flatMapToDouble((one) -> codes.stream()
				.mapToDouble((other) -> Distance.kilometresBetween(this.sites.get(one), this.sites.get(other))))
			.max()
			.orElse(0);
		return farthest / this.policies.lowest("clone.max-speed-kmh").doubleValue();
	}

	private boolean isImpossible(Reading earlier, Reading later) {
		double kilometres = Distance.kilometresBetween(this.sites.get(earlier.siteCode()),
				this.sites.get(later.siteCode()));
		var fastest = this.policies.on(BusinessTime.dateOf(later.measuredAt())).number("clone.max-speed-kmh");
		return kilometres > 0 && kilometres > fastest.doubleValue() * hoursBetween(earlier, later);
	}

	private static double hoursBetween(Reading earlier, Reading later) {
		return Duration.between(earlier.measuredAt(), later.measuredAt()).toMillis() / 3_600_000.0;
	}

}
