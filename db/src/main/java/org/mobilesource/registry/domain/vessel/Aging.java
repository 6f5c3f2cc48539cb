package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.FullYears;

/**
 * How old a ship is on a day, and what follows from it.
 *
 * @param age full years, null when its completion is not known
 * @param dates the ages that something is asked at, the lightest first
 */
public record Aging(AgeState state, @Nullable Integer age, List<AgeDate> dates) {

	public Aging {
		dates = dates.stream().sorted(Comparator.comparing(AgeDate::measure)).toList();
	}

	/** The gravest state among those of the ages that it has reached. */
	static Aging of(LocalDate builtOn, LocalDate day, List<AgeDate> dates) {
		var state = dates.stream()
			.filter(AgeDate::reached)
			.flatMap((date) -> date.measure().state().stream())
			.max(Comparator.naturalOrder())
			.orElse(AgeState.NORMAL);
		return new Aging(state, FullYears.between(builtOn, day), dates);
	}

	static Aging without(AgeState state, @Nullable LocalDate builtOn, LocalDate day) {
		return new Aging(state, (builtOn != null) ? FullYears.between(builtOn, day) : null, List.of());
	}

	public Optional<AgeDate> date(AgeMeasure measure) {
		return this.dates.stream().filter((date) -> date.measure() == measure).findFirst();
	}

	public boolean hasReached(AgeMeasure measure) {
		return date(measure).filter(AgeDate::reached).isPresent();
	}

}
