package org.mobilesource.registry.batch.enforcement;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.rescue.PlateAssignmentMapper;
import org.mobilesource.registry.db.vehicle.PlateMapper;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.remotesensing.ReadingFact;
import org.mobilesource.registry.domain.rescue.PlateAssignment;
import org.mobilesource.registry.domain.vehicle.PlateBook;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * Records without a match that persons gave to trucks. Where a truck turns out to have
 * carried the plate that was read, the record is that truck's.
 */
record AssignedRecords(PlateAssignmentMapper assignments, PlateMapper plates, ReviewedRecords reviewed) {

	/** Why a finding falls that rests on a record which is the truck's no more. */
	private static final String UNDONE = "RECORD_VOIDED";

	/** What stands assigned to the trucks, by record. */
	Map<String, PlateAssignment> standing(Collection<String> vins) {
		return vins.isEmpty() ? Map.of() : byRecord(this.assignments.findStanding(vins));
	}

	Map<String, List<ReadingFact>> readings(Map<String, PlateAssignment> standing) {
		var numbers = numbers(standing, ExceedanceSource.REMOTE_SENSING);
		return numbers.isEmpty() ? Map.of()
				: byTruck(standing, this.reviewed.readings(this.assignments.findReadings(numbers)),
						(reading) -> new Read(ExceedanceSource.REMOTE_SENSING, reading.recordNo(), reading.plate(),
								reading.plateColour(), reading.measuredAt()));
	}

	Map<String, List<SmokeCapture>> captures(Map<String, PlateAssignment> standing) {
		var numbers = numbers(standing, ExceedanceSource.BLACK_SMOKE);
		return numbers.isEmpty() ? Map.of()
				: byTruck(standing, this.reviewed.captures(this.assignments.findCaptures(numbers)),
						(capture) -> new Read(ExceedanceSource.BLACK_SMOKE, capture.recordNo(), capture.plate(),
								capture.plateColour(), capture.capturedAt()));
	}

	/**
	 * The decisions that stand on the records, to tell which are no longer a truck's.
	 */
	Map<String, PlateAssignment> decided(Collection<String> recordNos) {
		return recordNos.isEmpty() ? Map.of() : byRecord(this.assignments.findOf(recordNos));
	}

	/** The rejections, and as such the records that were taken from the truck. */
	static Map<String, String> withTaken(Map<String, String> rejections, Map<String, PlateAssignment> decided,
			String vin) {
		if (decided.isEmpty()) {
			return rejections;
		}
		Map<String, String> causes = new HashMap<>(rejections);
		decided.values()
			.stream()
			.filter((one) -> !vin.equals(one.vin()))
			.forEach((one) -> causes.putIfAbsent(one.record(), UNDONE));
		return causes;
	}

	private <T> Map<String, List<T>> byTruck(Map<String, PlateAssignment> standing, List<T> records,
			Function<T, Read> as) {
		var read = records.stream().map(as).map(Read::plate).filter(Objects::nonNull).collect(Collectors.toSet());
		var book = new PlateBook(read.isEmpty() ? List.of() : this.plates.findHoldingsOf(read));
		return records.stream()
			.filter((record) -> !as.apply(record).isMatched(book))
			.collect(Collectors.groupingBy((record) -> vinOf(standing, as.apply(record))));
	}

	private static String vinOf(Map<String, PlateAssignment> standing, Read read) {
		var assignment = standing.get(read.source() + " " + read.recordNo());
		return Objects.requireNonNull(Objects.requireNonNull(assignment).vin());
	}

	private static Set<String> numbers(Map<String, PlateAssignment> standing, ExceedanceSource source) {
		return standing.values()
			.stream()
			.filter((one) -> one.source() == source)
			.map(PlateAssignment::recordNo)
			.collect(Collectors.toSet());
	}

	private static Map<String, PlateAssignment> byRecord(List<PlateAssignment> inOrder) {
		return inOrder.stream()
			.collect(Collectors.toMap(PlateAssignment::record, Function.identity(), (earlier, later) -> later));
	}

	/** What was read of the plate of a record. */
	private record Read(ExceedanceSource source, String recordNo, @Nullable String plate, @Nullable PlateColour colour,
			Instant at) {

		boolean isMatched(PlateBook book) {
			return this.plate != null && this.colour != null
					&& book.carrier(this.plate, this.colour, BusinessTime.dateOf(this.at)).isPresent();
		}

	}

}
