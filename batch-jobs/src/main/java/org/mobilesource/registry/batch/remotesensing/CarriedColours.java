package org.mobilesource.registry.batch.remotesensing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mobilesource.registry.db.vehicle.TruckMapper;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * In which colours registered trucks carried the plates of a file. Plates come again and
 * again. Those of a small file are looked up; a large one has most of a city's, and all
 * of them at once cost less.
 */
final class CarriedColours {

	private static final int MANY = 5_000;

	private static final int MOST = 200_000;

	private final TruckMapper trucks;

	private final Map<String, Set<PlateColour>> known = new HashMap<>();

	private int lookedUp;

	private boolean all;

	CarriedColours(TruckMapper trucks) {
		this.trucks = trucks;
	}

	/** Looks up those that are not known yet, with one query. */
	void lookUp(Stream<String> read) {
		if (this.all) {
			return;
		}
		var plates = read.collect(Collectors.toSet());
		var wanted = new HashSet<>(plates);
		wanted.removeAll(this.known.keySet());
		int before = this.lookedUp;
		this.lookedUp += wanted.size();
		if (before <= MANY && this.lookedUp > MANY && this.trucks.countPlates(MOST + 1) <= MOST) {
			this.all = true;
			this.trucks.findAllCarried().forEach((carried) -> {
				int blank = carried.indexOf(' ');
				keep(carried.substring(blank + 1), PlateColour.valueOf(carried.substring(0, blank)));
			});
		}
		else if (this.known.size() + wanted.size() > MOST) {
			this.known.clear();
			find(plates);
		}
		else if (!wanted.isEmpty()) {
			find(wanted);
		}
	}

	private void find(Set<String> wanted) {
		wanted.forEach((plate) -> this.known.put(plate, EnumSet.noneOf(PlateColour.class)));
		this.trucks.findCarried(wanted).forEach((one) -> keep(one.plate(), one.colour()));
	}

	private void keep(String plate, PlateColour colour) {
		this.known.computeIfAbsent(plate, (one) -> EnumSet.noneOf(PlateColour.class)).add(colour);
	}

	/** None for a plate that no truck carried. */
	Set<PlateColour> of(String plate) {
		return this.known.getOrDefault(plate, Set.of());
	}

}
