package org.mobilesource.registry.domain.feedhealth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a site or feed delivers, as of the last night.
 *
 * @param nights in order, the last one last
 * @param delivered what came with the last night
 * @param calibratedUntil last day on which the devices of a site are calibrated
 */
public record Health(List<Night> nights, Delivered delivered, @Nullable LocalDate calibratedUntil) {

	private static final int MEDIAN_NIGHTS = 28;

	public Health {
		nights = List.copyOf(nights);
	}

	public Night last() {
		return this.nights.get(this.nights.size() - 1);
	}

	/**
	 * The median of the rows of the 28 nights before the last one, those without rows
	 * left aside; of an even number the lower one in the middle.
	 */
	public Optional<Long> median() {
		var rows = this.nights.subList(0, this.nights.size() - 1)
			.stream()
			.skip(Math.max(0, this.nights.size() - 1 - MEDIAN_NIGHTS))
			.map(Night::rows)
			.filter((number) -> number > 0)
			.sorted()
			.toList();
		return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get((rows.size() - 1) / 2));
	}

	/** The nights without data at the end, none held or unplanned among them. */
	List<Night> silent() {
		int from = this.nights.size();
		while (from > 0 && this.nights.get(from - 1).state() == Night.State.MISSING) {
			from--;
		}
		return this.nights.subList(from, this.nights.size());
	}

	/** Days since the calibration ended, negative while it lasts. */
	public Optional<Long> calibrationAge() {
		return Optional.ofNullable(this.calibratedUntil)
			.map((until) -> last().date().toEpochDay() - until.toEpochDay());
	}

}
