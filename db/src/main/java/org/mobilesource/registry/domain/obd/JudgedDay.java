package org.mobilesource.registry.domain.obd;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * A vehicle's day that is judged, with what is known by its end.
 *
 * @param days of the vehicle up to this one, which is the last, in order
 * @param runs its OBD records up to its end, in order
 * @param faults all of its faults
 * @param stale so long without an OBD record nothing is known of them
 */
record JudgedDay(ObdVehicle vehicle, List<ObdDay> days, List<ObdRun> runs, FaultHistory faults, Duration stale) {

	LocalDate date() {
		return today().day();
	}

	DayValues values() {
		return today().values();
	}

	private ObdDay today() {
		return this.days.get(this.days.size() - 1);
	}

	double get(DayColumn column) {
		return values().get(column);
	}

	/** The seconds of a column, 0 when they are not there. */
	double seconds(DayColumn column) {
		return values().orZero(column);
	}

	/** This day and those before it back to so many days ago, the latest first. */
	Stream<DayValues> back(int window) {
		var first = date().minusDays(window);
		return IntStream.iterate(this.days.size() - 1, (i) -> i >= 0, (i) -> i - 1)
			.mapToObj(this.days::get)
			.takeWhile((day) -> day.day().isAfter(first))
			.map(ObdDay::values);
	}

	/** The faults that were open in the course of the day, as far as it is known. */
	List<FaultEpisode> openFaults() {
		var end = BusinessTime.endOf(date());
		return this.faults.isStaleAt(end.minusMillis(1), this.stale) ? List.of()
				: this.faults.episodes()
					.stream()
					.filter((one) -> one.isOpenAt(end.minusMillis(1)) || isClosedToday(one))
					.toList();
	}

	private boolean isClosedToday(FaultEpisode one) {
		var closed = one.closed();
		return one.opened() != null && closed != null && BusinessTime.dateOf(closed.at()).equals(date());
	}

	/** How long the vehicle had a fault by the end of the day. */
	FaultLength lengthOf(FaultEpisode fault) {
		return FaultLength.of(fault, this.days);
	}

	/** The OBD records of the day. */
	List<ObdRun> runsOfDay() {
		var start = BusinessTime.startOf(date());
		return this.runs.stream().filter((run) -> !run.firstAt().isBefore(start)).toList();
	}

}
