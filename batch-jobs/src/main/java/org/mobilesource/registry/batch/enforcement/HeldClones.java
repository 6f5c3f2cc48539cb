package org.mobilesource.registry.batch.enforcement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.mobilesource.registry.batch.enforcement.Observations.OfTruck;
import org.mobilesource.registry.db.clone.CloneMapper;
import org.mobilesource.registry.db.clone.CloneMapper.Found;
import org.mobilesource.registry.db.clone.CloneMapper.Stored;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.clone.CloneSuspicion;
import org.mobilesource.registry.domain.clone.Sighting;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.remotesensing.ReadingFact;
import org.mobilesource.registry.domain.review.ReviewOutcome;

/** Stores which records are suspected clones, and takes them out of what was observed. */
record HeldClones(CloneMapper clones) {

	List<Stored> known(Collection<String> vins) {
		return this.clones.findOf(vins);
	}

	/**
	 * What counts of everything that was observed of some trucks; a suspect that is found
	 * no more is marked so.
	 * @param stored the suspects of the trucks so far
	 */
	Map<String, OfTruck> take(Map<String, OfTruck> seen, List<Stored> stored, CloneSuspicion rule) {
		var suspects = suspects(seen, rule);
		var found = suspects.stream().map(Found::key).collect(Collectors.toSet());
		var gone = stored.stream().filter((one) -> !one.gone() && !found.contains(one.key())).map(Stored::id).toList();
		if (!gone.isEmpty()) {
			this.clones.setGone(gone);
		}
		var known = stored.stream().filter((one) -> !one.gone()).map(Stored::key).collect(Collectors.toSet());
		put(suspects.stream().filter((one) -> !known.contains(one.key())).toList());
		return free(seen, suspects);
	}

	/** What counts of what was observed of the trucks lately. */
	Map<String, OfTruck> hold(Map<String, OfTruck> seen, CloneSuspicion rule) {
		var suspects = suspects(seen, rule);
		put(suspects);
		return free(seen, suspects);
	}

	private void put(List<Found> suspects) {
		if (!suspects.isEmpty()) {
			this.clones.putAll(suspects);
		}
	}

	private List<Found> suspects(Map<String, OfTruck> seen, CloneSuspicion rule) {
		Map<String, List<Sighting>> sightings = new TreeMap<>();
		seen.forEach((vin, truck) -> sightings.put(vin, sightings(truck)));
		var typed = sightings.keySet()
			.stream()
			.filter((vin) -> sightings.getOrDefault(vin, List.of())
				.stream()
				.anyMatch((sighting) -> sighting.vehicleType() != null))
			.toList();
		Map<String, String> types = new HashMap<>();
		if (!typed.isEmpty()) {
			this.clones.findRegisteredTypes(typed).forEach((truck) -> types.put(truck.vin(), truck.vehicleType()));
		}
		return sightings.entrySet()
			.stream()
			.flatMap((truck) -> rule.evaluate(truck.getValue(), types.get(truck.getKey()))
				.stream()
				.map((suspect) -> new Found(truck.getKey(), suspect)))
			.toList();
	}

	/**
	 * What somebody has rejected casts no suspicion, nor does a capture whose plate was
	 * not read; rejected readings are not there.
	 */
	private static List<Sighting> sightings(OfTruck truck) {
		List<Sighting> sightings = new ArrayList<>();
		truck.readings()
			.forEach((reading) -> sightings
				.add(new Sighting(ExceedanceSource.REMOTE_SENSING, reading.recordNo(), reading.measuredAt(),
						reading.siteCode(), reading.plate(), reading.plateColour(), reading.vehicleType())));
		for (var capture : truck.captures()) {
			var plate = capture.plate();
			var colour = capture.plateColour();
			if (plate != null && colour != null && !isRejected(capture)) {
				sightings.add(new Sighting(ExceedanceSource.BLACK_SMOKE, capture.recordNo(), capture.capturedAt(),
						capture.siteCode(), plate, colour, capture.vehicleType()));
			}
		}
		return sightings;
	}

	private static boolean isRejected(SmokeCapture capture) {
		return capture.reviewOutcome() == ReviewOutcome.REJECTED || capture.secondOutcome() == ReviewOutcome.REJECTED;
	}

	/** Readings are in order of time then. */
	private Map<String, OfTruck> free(Map<String, OfTruck> seen, List<Found> suspects) {
		var held = held(suspects);
		Map<String, OfTruck> free = new TreeMap<>();
		seen.forEach((vin, truck) -> {
			var readings = truck.readings()
				.stream()
				.filter((one) -> one.personConfirmedAt() != null
						|| !held.contains(record(ExceedanceSource.REMOTE_SENSING, one.recordNo())))
				.sorted(Comparator.comparing(ReadingFact::measuredAt).thenComparing(ReadingFact::recordNo))
				.toList();
			var captures = truck.captures()
				.stream()
				.filter((one) -> !held.contains(record(ExceedanceSource.BLACK_SMOKE, one.recordNo())))
				.toList();
			free.put(vin, truck.counting(readings, captures));
		});
		return free;
	}

	/** The records of suspects that nobody has cleared. */
	private Set<String> held(List<Found> suspects) {
		if (suspects.isEmpty()) {
			return Set.of();
		}
		var cleared = this.clones
			.findCleared(suspects.stream().map((one) -> one.suspect().earlier().recordNo()).distinct().toList())
			.stream()
			.map(Stored::key)
			.collect(Collectors.toSet());
		return suspects.stream()
			.filter((one) -> !cleared.contains(one.key()))
			.flatMap((one) -> one.suspect().held().stream())
			.map((sighting) -> record(sighting.source(), sighting.recordNo()))
			.collect(Collectors.toSet());
	}

	private static String record(ExceedanceSource source, String recordNo) {
		return source + " " + recordNo;
	}

}
