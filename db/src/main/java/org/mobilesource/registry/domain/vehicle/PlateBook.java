package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who carried which plate when. A plate is a dated attribute of a truck: what was seen
 * under it belongs to the truck that carried it on that day, whatever happened to the
 * plate later.
 */
public final class PlateBook {

	private final Map<String, TreeMap<LocalDate, PlateHolding>> byTruck = new HashMap<>();

	private final Map<String, List<PlateHolding>> byPlate = new HashMap<>();

	/**
	 * A book of these holdings.
	 * @param holdings of every truck that ever carried one of the plates to be asked for,
	 * all its plates among them
	 */
	public PlateBook(Collection<PlateHolding> holdings) {
		for (var holding : holdings) {
			this.byTruck.computeIfAbsent(holding.vin(), (vin) -> new TreeMap<>()).put(holding.validFrom(), holding);
			this.byPlate.computeIfAbsent(holding.plate(), (plate) -> new ArrayList<>()).add(holding);
		}
	}

	/**
	 * The truck that carried the plate in that colour on the day; none when two have
	 * equal claims.
	 */
	public Optional<String> carrier(String plate, PlateColour colour, LocalDate day) {
		return carrier(plate, day, (holding) -> holding.colour() == colour);
	}

	/**
	 * The truck that a record of a station or the police means: by its number if
	 * registered, else by plate and type.
	 */
	public Optional<String> named(@Nullable String vin, String plate, String plateType, LocalDate day) {
		return (vin != null && this.byTruck.containsKey(vin)) ? Optional.of(vin)
				: carrier(plate, day, (holding) -> holding.plateType().equals(plateType));
	}

	/** Who carries which plate on the day, rivals for a plate among them. */
	public List<PlateHolding> carried(LocalDate day) {
		return this.byPlate.entrySet()
			.stream()
			.flatMap((plate) -> plate.getValue()
				.stream()
				.map(PlateHolding::colour)
				.distinct()
				.flatMap((colour) -> claims(plate.getKey(), day, (holding) -> holding.colour() == colour)))
			.toList();
	}

	private Optional<String> carrier(String plate, LocalDate day, Predicate<PlateHolding> wanted) {
		var claimants = claims(plate, day, wanted).map(PlateHolding::vin).distinct().toList();
		return (claimants.size() == 1) ? Optional.of(claimants.get(0)) : Optional.empty();
	}

	private Stream<PlateHolding> claims(String plate, LocalDate day, Predicate<PlateHolding> wanted) {
		var begun = this.byPlate.getOrDefault(plate, List.of())
			.stream()
			.filter((holding) -> wanted.test(holding) && !holding.validFrom().isAfter(day))
			.toList();
		var latest = begun.stream().map(PlateHolding::validFrom).max(LocalDate::compareTo);
		return begun.stream()
			.filter((holding) -> latest.filter(holding.validFrom()::equals).isPresent() && isOnTruck(holding, day));
	}

	/** Whether the truck has not yet come to another plate by the day. */
	private boolean isOnTruck(PlateHolding holding, LocalDate day) {
		var truck = this.byTruck.get(holding.vin());
		var current = (truck != null) ? truck.floorEntry(day) : null;
		return current != null && current.getValue().equals(holding);
	}

}
