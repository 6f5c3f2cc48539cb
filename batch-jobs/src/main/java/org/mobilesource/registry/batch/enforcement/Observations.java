package org.mobilesource.registry.batch.enforcement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.enforcement.ObservationMapper.Captured;
import org.mobilesource.registry.db.enforcement.ObservationMapper.Stretch;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.remotesensing.ReadingFact;
import org.mobilesource.registry.domain.rescue.PlateAssignment;
import org.mobilesource.registry.domain.vehicle.PlateBook;
import org.mobilesource.registry.domain.vehicle.PlateHolding;

/**
 * Finds what was observed of some trucks, each record given to the truck it belongs to on
 * its day.
 */
public class Observations {

	/** More of them in one statement cost the server more than they save. */
	private static final int STRETCHES = 100;

	private final ObservationMapper observations;

	private final ReviewedRecords reviewed;

	private final AssignedRecords assigned;

	Observations(ObservationMapper observations, ReviewedRecords reviewed, AssignedRecords assigned) {
		this.observations = observations;
		this.reviewed = reviewed;
		this.assigned = assigned;
	}

	/**
	 * Everything that was observed of the trucks, but readings only of those that can
	 * have a chain, were captured, are suspects, or were given one by a person.
	 */
	Found whole(Collection<String> vins, Collection<String> suspects, ReadingSearch search) {
		var assignments = this.assigned.standing(vins);
		Set<String> read = new HashSet<>(search.candidates(vins, this.observations));
		read.addAll(suspects);
		read.addAll(vinsOf(assignments));
		Set<String> observed = new HashSet<>(read);
		observed.addAll(this.observations.findOtherwiseObserved(vins));
		if (observed.isEmpty()) {
			return new Found(Map.of());
		}
		var book = new PlateBook(this.observations.findHoldings(observed));
		var found = found(observed);
		this.reviewed.captures(this.observations.findCaptures(observed))
			.forEach((capture) -> found.give(carrier(book, capture), capture, OfTruck::captures));
		read.addAll(found.captured());
		if (!read.isEmpty()) {
			this.reviewed.readings(this.observations.findReadings(read))
				.forEach((reading) -> found.give(carrier(book, reading), reading, OfTruck::readings));
		}
		this.assigned.readings(assignments)
			.forEach((vin, readings) -> found.get(vin).assigned().readings().addAll(readings));
		this.assigned.captures(assignments)
			.forEach((vin, captures) -> found.get(vin).assigned().captures().addAll(captures));
		giveInspections(observed, book, found);
		return found;
	}

	/** Those of the trucks that persons gave records to. */
	Set<String> assignees(Collection<String> vins) {
		return vinsOf(this.assigned.standing(vins));
	}

	private static Set<String> vinsOf(Map<String, PlateAssignment> assignments) {
		return assignments.values()
			.stream()
			.map(PlateAssignment::vin)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	/**
	 * Those of the trucks that may have a chain that goes on after the moment, and from
	 * when on each can be judged.
	 */
	Map<String, @Nullable Instant> resumptions(Collection<String> vins, Instant moment, Duration reach,
			ReadingSearch search) {
		return search.since(moment, reach, vins, this.observations);
	}

	/** When each of the trucks that were captured was captured last. */
	Map<String, Instant> lastCaptures(Collection<String> vins) {
		return this.observations.findLastCaptures(vins).stream().collect(Collectors.toMap(Captured::vin, Captured::at));
	}

	/** The readings of each truck from its moment on, and its inspections. */
	Found since(Map<String, Instant> moments) {
		var vins = moments.keySet();
		var holdings = this.observations.findHoldings(vins);
		var book = new PlateBook(holdings);
		var found = found(vins);
		for (var part : Parts.of(stretches(holdings, moments), STRETCHES)) {
			this.reviewed.readings(this.observations.findReadingsSince(part))
				.forEach((reading) -> found.give(carrier(book, reading), reading, OfTruck::readings));
		}
		giveInspections(vins, book, found);
		return found;
	}

	/** The repairs and inspections of the trucks. */
	public Found upkeep(Collection<String> vins) {
		var book = new PlateBook(this.observations.findHoldings(vins));
		var found = found(vins);
		giveInspections(vins, book, found);
		this.observations.findRepairs(vins, Scope.CITY)
			.forEach((repair) -> found.give(
					book.named(repair.vin(), repair.plate(), repair.plateType(), repair.repairedOn()), repair,
					OfTruck::repairs));
		return found;
	}

	private Found found(Collection<String> vins) {
		var diesel = this.observations.findDiesel(vins);
		Map<String, OfTruck> trucks = new HashMap<>();
		vins.forEach((vin) -> trucks.put(vin, OfTruck.nothing(diesel.contains(vin))));
		return new Found(trucks);
	}

	private void giveInspections(Collection<String> vins, PlateBook book, Found found) {
		for (var one : this.reviewed.reports(this.observations.findInspections(vins, Scope.CITY))) {
			var report = one.report();
			found.give(book.named(report.vin(), report.plate(), report.plateType(), report.testedOn()), one,
					OfTruck::reports);
		}
	}

	/** Every plate once, from the earliest moment of the trucks that ever carried it. */
	private static List<Stretch> stretches(List<PlateHolding> holdings, Map<String, Instant> moments) {
		Map<List<Object>, Stretch> stretches = new HashMap<>();
		for (var holding : holdings) {
			var since = moments.get(holding.vin());
			if (since != null) {
				stretches.merge(List.of(holding.plate(), holding.colour()),
						new Stretch(holding.plate(), holding.colour(), since),
						(one, other) -> one.since().isBefore(other.since()) ? one : other);
			}
		}
		return List.copyOf(stretches.values());
	}

	private static Optional<String> carrier(PlateBook book, ReadingFact reading) {
		return (reading.plate() == null || reading.plateColour() == null) ? Optional.empty()
				: book.carrier(reading.plate(), reading.plateColour(), BusinessTime.dateOf(reading.measuredAt()));
	}

	private static Optional<String> carrier(PlateBook book, SmokeCapture capture) {
		return (capture.plate() == null || capture.plateColour() == null) ? Optional.empty()
				: book.carrier(capture.plate(), capture.plateColour(), BusinessTime.dateOf(capture.capturedAt()));
	}

	/** What was found of some trucks. */
	public record Found(Map<String, OfTruck> trucks) {

		/** What was observed of one of the trucks. */
		public OfTruck get(String vin) {
			return this.trucks.getOrDefault(vin, OfTruck.nothing(false));
		}

		/** Those that cameras captured; readings near a capture can make it suspect. */
		private List<String> captured() {
			return this.trucks.entrySet()
				.stream()
				.filter((truck) -> !truck.getValue().captures().isEmpty())
				.map(Map.Entry::getKey)
				.toList();
		}

		private <T> void give(Optional<String> vin, T record, Function<OfTruck, List<T>> kind) {
			vin.map(this.trucks::get).ifPresent((truck) -> kind.apply(truck).add(record));
		}

	}

	/**
	 * What was observed of one truck.
	 *
	 * @param assigned what a person gave to it, which nobody read under its plates
	 */
	public record OfTruck(boolean diesel, List<ReadingFact> readings, List<SmokeCapture> captures,
			List<ReviewedReport> reports, List<Repair> repairs, Assigned assigned) {

		static OfTruck nothing(boolean diesel) {
			return new OfTruck(diesel, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
					new Assigned(new ArrayList<>(), new ArrayList<>()));
		}

		/** The same with what counts of what was read. */
		OfTruck counting(List<ReadingFact> readings, List<SmokeCapture> captures) {
			return new OfTruck(this.diesel, readings, captures, this.reports, this.repairs, this.assigned);
		}

		public List<Inspection> inspections() {
			return this.reports.stream().map(ReviewedReport::report).toList();
		}

		/** When it passed a full inspection. */
		List<Instant> chainEnds() {
			return inspections().stream().filter(Inspection::isPassedFullInspection).map(Inspection::testedAt).toList();
		}

	}

	/** Records without a match that a person gave to a truck. */
	record Assigned(List<ReadingFact> readings, List<SmokeCapture> captures) {
	}

}
