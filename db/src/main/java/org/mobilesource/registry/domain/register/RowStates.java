package org.mobilesource.registry.domain.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Every state of one row of a register: what dates a row that has no dates of its own. A
 * state holds from the business date of the import that brought it; a file that came late
 * stands where it was stored, so that it prevails over those before it.
 *
 * @param states in the order in which they were stored, the latest first; at least one
 */
public record RowStates(List<RowState> states) {

	public RowStates {
		states = List.copyOf(states);
		if (states.isEmpty()) {
			throw new IllegalArgumentException("A row has at least the state in which it is now");
		}
	}

	/** The row at the end of the day, empty before its first row came. */
	public Optional<RowState> on(LocalDate day) {
		return this.states.stream().filter((state) -> state.isKnownBy(day)).findFirst();
	}

	public RowState first() {
		return this.states.get(this.states.size() - 1);
	}

	/** Since when the row is known, null when that is not known. */
	public @Nullable LocalDate knownFrom() {
		LocalDate from = null;
		for (var state : this.states) {
			var since = state.since();
			if (since == null) {
				return null;
			}
			from = (from == null || since.isBefore(from)) ? since : from;
		}
		return from;
	}

	/** How long each set of values of the columns held, the latest first. */
	public List<Period> periods(List<String> columns) {
		List<Period> periods = new ArrayList<>();
		var days = new TreeSet<LocalDate>();
		this.states.stream().map(RowState::since).map(RowStates::orEver).forEach(days::add);
		for (var day : days) {
			var state = on(day).orElseThrow();
			Map<String, @Nullable String> values = new LinkedHashMap<>();
			columns.forEach((column) -> values.put(column, state.text(column)));
			var last = periods.isEmpty() ? null : periods.get(0);
			if (last == null || !last.values.equals(values)) {
				if (last != null) {
					periods.set(0, new Period(last.from, day, last.values));
				}
				periods.add(0, new Period(day.equals(LocalDate.MIN) ? null : day, null, values));
			}
		}
		return periods;
	}

	private static LocalDate orEver(@Nullable LocalDate day) {
		return Objects.requireNonNullElse(day, LocalDate.MIN);
	}

	/**
	 * A time in which the values stayed the same.
	 *
	 * @param from first day, null when it is not known
	 * @param to first day no longer, null while it lasts
	 */
	public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Map<String, @Nullable String> values) {
	}

}
