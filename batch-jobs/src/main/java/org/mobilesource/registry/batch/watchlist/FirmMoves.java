package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Causes;
import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Changed;
import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Comparison;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.FirmFacts;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change.Kind;
import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.watchlist.ChangeCause;
import org.mobilesource.registry.domain.watchlist.FleetFact;
import org.mobilesource.registry.domain.watchlist.HighExceedanceRule;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * What happened to a firm between two dates: trucks and leases that came and went,
 * exceedances that began to count or left the window.
 *
 * @param since the earlier date
 */
record FirmMoves(FirmFacts then, FirmFacts now, LocalDate since) {

	/**
	 * Names what moved the firm onto the list, or off it; where only its figures changed,
	 * all that moved.
	 */
	void explain(Changed change, Comparison comparison, FactMapper facts, Causes causes) {
		boolean large = change.list() == WatchList.LARGE_FLEET;
		var moves = large ? new FirmMoves(this.then.dieselOnly(), this.now.dieselOnly(), this.since) : this;
		boolean up = change.kind() != Kind.LEFT;
		boolean down = change.kind() != Kind.ENTERED;
		if (large ? up : down) {
			moves.came(causes);
		}
		if (large ? down : up) {
			moves.went(facts, causes);
		}
		if (!large && up) {
			minus(this.now.exceedingTrucks(), this.then.exceedingTrucks())
				.forEach((vin) -> causes.add(ChangeCause.NEW_EXCEEDANCE, vin));
		}
		if (!large && down) {
			var first = HighExceedanceRule.under(comparison.policy()).windowStart(comparison.day());
			minus(this.then.exceedingTrucks(), this.now.exceedingTrucks())
				.forEach((vin) -> causes.add(ChangeCause.AGED_OUT, vin + " < " + first));
		}
	}

	private void came(Causes causes) {
		for (var place : minus(places(this.now), places(this.then))) {
			boolean lease = isLease(place, this.now, FleetFact::validFrom);
			causes.add(lease ? ChangeCause.LEASE_STARTED : ChangeCause.FLEET_GREW, place.vin());
		}
	}

	private void went(FactMapper facts, Causes causes) {
		var gone = minus(places(this.then), places(this.now));
		var trucks = gone.stream().map(Place::vin).collect(Collectors.toSet());
		trucks.removeAll(this.now.trucks());
		var offRegister = trucks.isEmpty() ? Set.<String>of()
				: facts.findOffRegister(trucks)
					.stream()
					.filter((truck) -> truck.terminalFrom().isAfter(this.since))
					.map(FactMapper.OffRegister::vin)
					.collect(Collectors.toSet());
		for (var place : gone) {
			if (offRegister.contains(place.vin())) {
				causes.add(ChangeCause.DEREGISTERED, place.vin());
			}
			else {
				causes.add(isLease(place, this.then, FleetFact::validTo) ? ChangeCause.LEASE_ENDED
						: ChangeCause.FLEET_SHRANK, place.vin());
			}
		}
	}

	/** Whether the place is a lease that began, or ended, after the earlier date. */
	private boolean isLease(Place place, FirmFacts firm, Function<FleetFact, @Nullable LocalDate> edge) {
		return place.role() == FleetRole.LEASED && firm.fleet().stream().filter(place::holds).anyMatch((row) -> {
			var date = edge.apply(row);
			return date != null && date.isAfter(this.since);
		});
	}

	/** Each truck once: an owned one is owned, leased or not. */
	private static Set<Place> places(FirmFacts firm) {
		var owned = firm.fleet()
			.stream()
			.filter((row) -> row.role() == FleetRole.OWNED)
			.map(FleetFact::vin)
			.collect(Collectors.toSet());
		return firm.trucks()
			.stream()
			.map((vin) -> new Place(vin, owned.contains(vin) ? FleetRole.OWNED : FleetRole.LEASED))
			.collect(Collectors.toSet());
	}

	private static <T extends Comparable<T>> Set<T> minus(Set<T> all, Set<T> others) {
		Set<T> rest = new TreeSet<>(all);
		rest.removeAll(List.copyOf(others));
		return rest;
	}

	/** A truck's place in a fleet. */
	private record Place(String vin, FleetRole role) implements Comparable<Place> {

		boolean holds(FleetFact row) {
			return row.vin().equals(this.vin) && row.role() == this.role;
		}

		@Override
		public int compareTo(Place other) {
			int byTruck = this.vin.compareTo(other.vin);
			return (byTruck != 0) ? byTruck : this.role.compareTo(other.role);
		}

	}

}
