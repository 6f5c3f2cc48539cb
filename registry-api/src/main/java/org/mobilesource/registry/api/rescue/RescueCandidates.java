package org.mobilesource.registry.api.rescue;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.rescue.RescueQueueMapper;
import org.mobilesource.registry.db.rescue.RescueQueueMapper.Sighting;
import org.mobilesource.registry.db.rescue.RescueQueueMapper.Truck;
import org.mobilesource.registry.db.rescue.RescueQueueMapper.Unmatched;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.vehicle.PlateMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.site.SiteDistances;
import org.mobilesource.registry.domain.vehicle.PlateBook;
import org.mobilesource.registry.domain.vehicle.PlateCandidates;
import org.mobilesource.registry.domain.vehicle.PlateHolding;
import org.mobilesource.registry.domain.vehicle.PlateSpellings;

/**
 * The trucks that a record may mean: by the distance of their plates from what was read,
 * of equal ones diesel trucks first and those that were seen about that time.
 */
@Component
class RescueCandidates {

	/** So many can be picked by a key. */
	private static final int SHOWN = 9;

	private final PlateMapper plates;

	private final RescueQueueMapper records;

	private final SiteMapper sites;

	private final PolicyCache policies;

	RescueCandidates(PlateMapper plates, RescueQueueMapper records, SiteMapper sites, PolicyCache policies) {
		this.plates = plates;
		this.records = records;
		this.sites = sites;
		this.policies = policies;
	}

	/** The likeliest candidate of each record that has one. */
	Map<String, Candidate> firstOf(List<Unmatched> records, Scope scope) {
		Set<String> spellings = new HashSet<>();
		records.forEach((record) -> spellings.addAll(PlateSpellings.of(read(record)).keySet()));
		var book = book(spellings);
		Map<String, Candidate> first = new HashMap<>();
		for (var record : records) {
			of(record, read(record), book, scope).stream()
				.min(Candidate.LIKELIEST)
				.ifPresent((one) -> first.put(record.recordNo(), one));
		}
		return first;
	}

	/**
	 * The likeliest candidates of one record.
	 * @param typed a plate that a person reads in the picture, null for what was read
	 */
	List<Candidate> of(Unmatched record, @Nullable String typed, Scope scope) {
		var plate = (typed != null) ? typed : read(record);
		var found = of(record, plate, book(PlateSpellings.of(plate).keySet()), scope);
		var nearest = found.stream().sorted(Candidate.LIKELIEST).limit(SHOWN).toList();
		var distances = new SiteDistances(this.sites.byCode());
		return nearest.stream()
			.map((one) -> one.seen(sightings(record, one.holding()), record.siteCode(), distances))
			.sorted(Candidate.LIKELIEST)
			.toList();
	}

	/** Whether exactly one truck carried the plate that was read. */
	boolean isMatched(Unmatched record) {
		return record.plate() != null && record.plateColour() != null
				&& new PlateBook(this.plates.findHoldingsOf(List.of(record.plate())))
					.carrier(record.plate(), record.plateColour(), record.day())
					.isPresent();
	}

	private PlateBook book(Set<String> spellings) {
		return new PlateBook(spellings.isEmpty() ? List.of() : this.plates.findHoldingsOf(spellings));
	}

	private List<Candidate> of(Unmatched record, String plate, PlateBook book, Scope scope) {
		var ranked = PlateCandidates.rank(plate, record.plateColour(), book.carried(record.day()));
		if (ranked.isEmpty()) {
			return List.of();
		}
		var trucks = this.records
			.findTrucks(ranked.stream().map((one) -> one.holding().vin()).toList(), record.day(), scope)
			.stream()
			.collect(Collectors.toMap(Truck::vin, Function.identity()));
		return ranked.stream().flatMap((one) -> {
			var truck = trucks.get(one.holding().vin());
			return (truck != null) ? Stream.of(new Candidate(one, truck, List.of())) : Stream.empty();
		}).toList();
	}

	private List<Sighting> sightings(Unmatched record, PlateHolding holding) {
		var days = Duration.ofDays(this.policies.policies().on(record.day()).whole("plate-rescue.sightings.days"));
		return this.records.findSightings(holding.plate(), holding.colour(), record.observedAt().minus(days),
				record.observedAt().plus(days), record.observedAt());
	}

	private static String read(Unmatched record) {
		return (record.plate() != null) ? record.plate() : "";
	}

	/**
	 * A truck that may be meant.
	 *
	 * @param seen where its plate was seen about that time
	 */
	record Candidate(PlateCandidates.Candidate ranked, Truck truck, List<Seen> seen) {

		static final Comparator<Candidate> LIKELIEST = Comparator.comparingInt((Candidate one) -> one.ranked.distance())
			.thenComparing((one) -> !one.truck.diesel())
			.thenComparing((one) -> one.seen.isEmpty());

		public PlateHolding holding() {
			return this.ranked.holding();
		}

		Candidate seen(List<Sighting> sightings, String site, SiteDistances distances) {
			return new Candidate(this.ranked, this.truck,
					sightings.stream().map((one) -> new Seen(one, distances.between(one.siteCode(), site))).toList());
		}

	}

	/** Where and when a candidate was seen, kilometres from the site of the record. */
	record Seen(Sighting at, double kilometres) {
	}

}
