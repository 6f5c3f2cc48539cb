package org.mobilesource.registry.api.vehicle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Capture;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Pass;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Penalty;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.vehicle.PlateBook;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.PlateHolding;
import org.mobilesource.registry.domain.vehicle.PlatePeriod;

/**
 * What was seen of one truck, newest first. Only what happened under a plate while the
 * truck carried it is among it.
 *
 * @param plates what it carried from which day on, newest first
 */
public record TruckRecords(List<PlatePeriod> plates, List<Pass> readings, List<Capture> captures,
		List<Inspection> inspections, List<Repair> repairs, List<Penalty> penalties) {

	private static final int READINGS = 200;

	private static final int SEARCHED = 1000;

	/** Reads all of it that may be seen. */
	public static TruckRecords of(String vin, ObservationMapper observations, TruckArchiveMapper archive, Scope scope) {
		var vins = List.of(vin);
		var holdings = observations.findHoldings(vins);
		var truck = new Truck(vin, new PlateBook(holdings));
		return new TruckRecords(plates(vin, holdings, archive, scope),
				newest(archive.findReadings(vin, SEARCHED, scope),
						(pass) -> truck.carried(pass.plate(), pass.plateColour(), pass.measuredAt()),
						archive.findAssignedReadings(vin, READINGS, scope), Pass::measuredAt),
				newest(archive.findCaptures(vin, SEARCHED, scope),
						(capture) -> truck.carried(capture.plate(), capture.plateColour(), capture.capturedAt()),
						archive.findAssignedCaptures(vin, READINGS, scope), Capture::capturedAt),
				observations.findInspections(vins, scope)
					.stream()
					.filter((one) -> truck.isNamed(one.vin(), one.plate(), one.plateType(), one.testedOn()))
					.sorted(Comparator.comparing(Inspection::testedAt).reversed())
					.toList(),
				observations.findRepairs(vins, scope)
					.stream()
					.filter((one) -> truck.isNamed(one.vin(), one.plate(), one.plateType(), one.repairedOn()))
					.sorted(Comparator.comparing(Repair::repairedOn).reversed())
					.toList(),
				archive.findPenalties(vin, scope)
					.stream()
					.filter((one) -> truck.isNamed(null, one.plate(), one.plateType(), one.decidedOn()))
					.toList());
	}

	/** Those under its plates, and those that persons gave to it. */
	private static <T> List<T> newest(List<T> read, Predicate<T> own, List<T> assigned, Function<T, Instant> time) {
		return Stream.concat(read.stream().filter(own), assigned.stream())
			.sorted(Comparator.comparing(time).reversed())
			.limit(READINGS)
			.toList();
	}

	/** Those of the days that may be seen, with other trucks that may be seen. */
	private static List<PlatePeriod> plates(String vin, List<PlateHolding> holdings, TruckArchiveMapper archive,
			Scope scope) {
		var plates = PlatePeriod.of(vin, holdings);
		if (scope.isCity() || plates.isEmpty()) {
			return plates;
		}
		var times = archive.findTimes(vin, scope);
		var seen = archive.findSeen(holdings.stream().map(PlateHolding::vin).distinct().toList(), scope);
		return plates.stream()
			.filter((one) -> times.stream().anyMatch((time) -> time.overlaps(one.holding().validFrom(), one.to())))
			.map((one) -> one.naming(seen))
			.toList();
	}

	/** What of it was there at the end of the day. */
	public TruckRecords until(LocalDate day) {
		var end = BusinessTime.endOf(day);
		return new TruckRecords(this.plates.stream().filter((one) -> !one.holding().validFrom().isAfter(day)).toList(),
				this.readings.stream().filter((one) -> one.measuredAt().isBefore(end)).toList(),
				this.captures.stream().filter((one) -> one.capturedAt().isBefore(end)).toList(),
				this.inspections.stream().filter((one) -> one.testedAt().isBefore(end)).toList(),
				this.repairs.stream().filter((one) -> !one.repairedOn().isAfter(day)).toList(),
				this.penalties.stream().filter((one) -> !one.decidedOn().isAfter(day)).toList());
	}

	/** The truck among all that ever carried one of its plates. */
	private record Truck(String vin, PlateBook book) {

		boolean carried(@Nullable String plate, @Nullable PlateColour colour, Instant at) {
			return plate != null && colour != null
					&& this.book.carrier(plate, colour, BusinessTime.dateOf(at)).filter(this.vin::equals).isPresent();
		}

		boolean isNamed(@Nullable String named, String plate, String plateType, LocalDate day) {
			return this.book.named(named, plate, plateType, day).filter(this.vin::equals).isPresent();
		}

	}

}
