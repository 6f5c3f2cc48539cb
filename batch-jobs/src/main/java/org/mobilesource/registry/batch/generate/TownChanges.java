package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What changes in the registers of the background night by night: new trucks, plates,
 * leases, deregistrations.
 */
final class TownChanges {

	private static final int LEASE_NIGHTS = 10;

	private final Town town;

	private final Nights nights;

	/** The nights in which a truck gets a new plate, by truck; at most one for each. */
	private final Map<Integer, Integer> plates = new HashMap<>();

	private final Set<Integer> gone = new HashSet<>();

	TownChanges(Town town, Nights nights) {
		this.town = town;
		this.nights = nights;
		for (int night = 0; night < nights.count(); night++) {
			int truck = town.seed().pick(town.trucks(), "changed", night);
			boolean untouched = !this.plates.containsKey(truck) && !this.gone.contains(truck);
			if (night % 3 == 1 && untouched && !town.truck(truck).plateType().equals("52")) {
				this.plates.put(truck, night);
			}
			else if (night % 7 == 6 && untouched) {
				this.gone.add(truck);
			}
		}
	}

	/** The truck with the plate that it carries on that night. */
	Truck truck(int number, int night) {
		Truck truck = this.town.truck(number);
		Integer changed = this.plates.get(number);
		return (changed == null || changed > night) ? truck
				: truck.withPlate(Plates.truck(300_000 + changed), this.nights.date(changed));
	}

	Stream<Row> truckRows(int night) {
		LocalDate date = this.nights.date(night);
		int truck = this.town.seed().pick(this.town.trucks(), "changed", night);
		Stream<Row> changed = Stream.empty();
		if (night % 3 == 1 && Integer.valueOf(night).equals(this.plates.get(truck))) {
			changed = Stream.of(truck(truck, night).row());
		}
		else if (night % 3 != 1 && night % 7 == 6 && this.gone.contains(truck)) {
			changed = Stream.of(truck(truck, night).deregistered(date).row());
		}
		return Stream.concat(changed,
				newTrucks(night).mapToObj((number) -> this.town.truck(number, buyer(number), date).row()));
	}

	Stream<Row> fleetRows(int night) {
		LocalDate date = this.nights.date(night);
		Stream<Row> bought = newTrucks(night).mapToObj((number) -> {
			Company buyer = buyer(number);
			return this.town.truck(number, buyer, date).owned(buyer, date, null);
		});
		return Stream.of(bought, lease(night, false), lease(night - LEASE_NIGHTS, true)).flatMap((rows) -> rows);
	}

	/** Every other night a lease begins; its end is delivered on the day it ends. */
	private Stream<Row> lease(int night, boolean ended) {
		if (night < 0 || night % 2 == 1) {
			return Stream.empty();
		}
		int number = this.town.seed().pick(this.town.trucks(), "leased", night);
		Company lessee = this.town.company(this.town.seed().pick(this.town.companies(), "lessee", night));
		if (lessee.equals(this.town.ownerOf(number))) {
			return Stream.empty();
		}
		LocalDate end = ended ? this.nights.date(night + LEASE_NIGHTS) : null;
		return Stream.of(this.town.truck(number).leased(lessee, this.nights.date(night), end));
	}

	private IntStream newTrucks(int night) {
		int each = 1 + this.town.trucks() / 2000;
		int first = this.town.trucks() + night * each;
		return IntStream.range(first, first + each);
	}

	private Company buyer(int number) {
		return this.town.company(this.town.seed().pick(this.town.companies(), "buyer", number));
	}

}
