package org.mobilesource.registry.domain.watchlist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * List 1: a firm is listed when it has so many diesel trucks or more, owned and leased
 * together; a truck counts once.
 */
public record LargeFleetRule(int minTrucks) {

	public static final String ID = "WL-1";

	public static LargeFleetRule under(Policy policy) {
		return new LargeFleetRule(policy.whole("large-fleet.min-trucks"));
	}

	/**
	 * Whether the firm is listed.
	 * @param fleet its fleet rows on the business date
	 */
	public Optional<Finding> evaluate(List<FleetFact> fleet) {
		var found = count(fleet);
		return (found.dieselTrucks() >= this.minTrucks) ? Optional.of(found) : Optional.empty();
	}

	/** Its diesel trucks, many or few. */
	public static Finding count(List<FleetFact> fleet) {
		var diesel = fleet.stream().filter(FleetFact::diesel).toList();
		int trucks = distinct(diesel);
		int owned = distinct(diesel.stream().filter((row) -> row.role() == FleetRole.OWNED).toList());
		return new Finding(trucks, owned, trucks - owned, diesel);
	}

	/** Where the firm stands, listed or not. */
	public NearLine.LargeFleet standing(List<FleetFact> fleet) {
		return new NearLine.LargeFleet(count(fleet).dieselTrucks(), this.minTrucks);
	}

	private static int distinct(List<FleetFact> rows) {
		return rows.stream().map(FleetFact::vin).collect(Collectors.toSet()).size();
	}

	/**
	 * What counts of a firm, and the rows that prove it.
	 *
	 * @param owned diesel trucks that it owns
	 * @param leased diesel trucks that it has on lease only
	 * @param rows the fleet rows that make them count
	 */
	public record Finding(int dieselTrucks, int owned, int leased, List<FleetFact> rows) {

		/** In short: all = owned + leased. */
		public String figures() {
			return this.dieselTrucks + " = " + this.owned + " + " + this.leased;
		}

	}

}
