package org.mobilesource.registry.domain.clone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.site.Site;
import org.mobilesource.registry.domain.site.SiteDistances;
import org.mobilesource.registry.domain.vehicle.VehicleKind;

/**
 * Suspects a plate that no single vehicle can have carried (套牌): seen at two sites too
 * far apart for the time between them, whatever lies between, or on a vehicle of another
 * class than the registered one. The records are held, and count only once a person has
 * cleared them.
 */
public final class CloneSuspicion {

	public static final String ID = "EX-4";

	private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

	private static final int METRES = 3;

	private final Policies policies;

	private final SiteDistances distances;

	private final Duration reach;

	public CloneSuspicion(Policies policies, Map<String, Site> sites) {
		this.policies = policies;
		this.distances = new SiteDistances(sites);
		double hours = this.distances.atMost() / policies.lowest("clone.max-speed-kmh").doubleValue();
		this.reach = Duration.ofMillis((long) Math.ceil(hours * MILLIS_PER_HOUR.doubleValue()));
	}

	/**
	 * After how long one vehicle can have passed any two sites: sightings so far apart in
	 * time cast no suspicion on each other.
	 */
	public Duration reach() {
		return this.reach;
	}

	/**
	 * What is suspect of a truck, in order of time.
	 * @param ofOneTruck readings and captures, in any order
	 * @param registeredType GA/T 16.4, null when it is not known
	 */
	public List<CloneSuspect> evaluate(Collection<Sighting> ofOneTruck, @Nullable String registeredType) {
		var inOrder = ofOneTruck.stream()
			.sorted(Comparator.comparing(Sighting::seenAt)
				.thenComparing(Sighting::source)
				.thenComparing(Sighting::recordNo))
			.toList();
		List<CloneSuspect> suspects = new ArrayList<>();
		for (int i = 0; i < inOrder.size(); i++) {
			var earlier = inOrder.get(i);
			if (VehicleKind.differ(earlier.vehicleType(), registeredType)) {
				suspects.add(new CloneSuspect(CloneKind.OTHER_CLASS, earlier, null, null, null));
			}
			var end = earlier.seenAt().plus(this.reach);
			for (int j = i + 1; j < inOrder.size() && inOrder.get(j).seenAt().isBefore(end); j++) {
				addPair(earlier, inOrder.get(j), suspects);
			}
		}
		return suspects;
	}

	/** Distances are taken to the metre: on the limit is possible. */
	private void addPair(Sighting earlier, Sighting later, List<CloneSuspect> suspects) {
		double between = this.distances.between(earlier.siteCode(), later.siteCode());
		if (between == 0) {
			return;
		}
		var kilometres = BigDecimal.valueOf(between).setScale(METRES, RoundingMode.HALF_UP);
		var fastest = this.policies.on(BusinessTime.dateOf(later.seenAt())).number("clone.max-speed-kmh");
		var millis = BigDecimal.valueOf(Duration.between(earlier.seenAt(), later.seenAt()).toMillis());
		if (kilometres.multiply(MILLIS_PER_HOUR).compareTo(fastest.multiply(millis)) > 0) {
			suspects.add(new CloneSuspect(CloneKind.IMPOSSIBLE_SPEED, earlier, later, kilometres, fastest));
		}
	}

}
