package org.mobilesource.registry.batch.enforcement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.remotesensing.Reading;
import org.mobilesource.registry.domain.vehicle.PlateBook;

/**
 * Finds everything that was observed of some trucks, each record given to the truck it
 * belongs to on its day.
 */
public class Observations {

	private final ObservationMapper observations;

	Observations(ObservationMapper observations) {
		this.observations = observations;
	}

	/** Everything that was observed of the trucks. */
	public Found of(Collection<String> vins, Policies policies) {
		var book = new PlateBook(this.observations.findHoldings(vins));
		var diesel = this.observations.findDiesel(vins);
		Map<String, OfTruck> trucks = new HashMap<>();
		vins.forEach((vin) -> trucks.put(vin, OfTruck.nothing(diesel.contains(vin))));
		var found = new Found(trucks, this.observations.findPenalisedRecords(vins));
		this.observations
			.findReadings(vins, policies.lowest("remote-sensing.opacity.limit"),
					policies.lowest("remote-sensing.ringelmann.limit"), lowestNo(policies))
			.forEach((reading) -> found.give(carrier(book, reading), reading, OfTruck::readings));
		this.observations.findCaptures(vins)
			.forEach((capture) -> found.give(carrier(book, capture), capture, OfTruck::captures));
		this.observations.findInspections(vins)
			.forEach((report) -> found.give(
					book.named(report.vin(), report.plate(), report.plateType(), report.testedOn()), report,
					OfTruck::inspections));
		this.observations.findRepairs(vins)
			.forEach((repair) -> found.give(
					book.named(repair.vin(), repair.plate(), repair.plateType(), repair.repairedOn()), repair,
					OfTruck::repairs));
		return found;
	}

	/** Readings of NO narrow the search only where NO counts at some time. */
	private static @Nullable BigDecimal lowestNo(Policies policies) {
		return policies.ever("remote-sensing.no.counts", "true") ? policies.lowest("remote-sensing.no.limit") : null;
	}

	private static Optional<String> carrier(PlateBook book, Reading reading) {
		return (reading.plate() == null || reading.plateColour() == null) ? Optional.empty()
				: book.carrier(reading.plate(), reading.plateColour(), BusinessTime.dateOf(reading.measuredAt()));
	}

	private static Optional<String> carrier(PlateBook book, SmokeCapture capture) {
		return (capture.plate() == null || capture.plateColour() == null) ? Optional.empty()
				: book.carrier(capture.plate(), capture.plateColour(), BusinessTime.dateOf(capture.capturedAt()));
	}

	/**
	 * What was found of a page of trucks.
	 *
	 * @param penalisedRecords numbers of sensing records on which the police have decided
	 */
	public record Found(Map<String, OfTruck> trucks, Set<String> penalisedRecords) {

		/** What was observed of one of the trucks. */
		public OfTruck get(String vin) {
			return this.trucks.getOrDefault(vin, OfTruck.nothing(false));
		}

		private <T> void give(Optional<String> vin, T record, Function<OfTruck, List<T>> kind) {
			vin.map(this.trucks::get).ifPresent((truck) -> kind.apply(truck).add(record));
		}

	}

	/** What was observed of one truck. */
	public record OfTruck(boolean diesel, List<Reading> readings, List<SmokeCapture> captures,
			List<Inspection> inspections, List<Repair> repairs) {

		static OfTruck nothing(boolean diesel) {
			return new OfTruck(diesel, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		}

	}

}
