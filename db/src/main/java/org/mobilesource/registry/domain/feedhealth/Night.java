package org.mobilesource.registry.domain.feedhealth;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.imports.ImportState;

/**
 * What a site or feed delivered of a night.
 *
 * @param rows that count, whatever became of them
 * @param shown the import to look at: the one with most rows, a held one, or one of which
 * nothing counts
 */
public record Night(LocalDate date, State state, long rows, @Nullable Arrival shown) {

	static final String ID = "FEED-1";

	/**
	 * Held while a person has to decide on a file of it, whatever else came; else arrived
	 * when an import that counts came with the run of its date or before, late when none
	 * did so early.
	 */
	public static Night of(LocalDate date, boolean planned, List<Arrival> arrivals) {
		long rows = arrivals.stream().filter(Arrival::counts).mapToLong(Arrival::rows).sum();
		var held = most(arrivals, (one) -> one.state() == ImportState.HELD);
		if (held != null) {
			return new Night(date, State.HELD, rows, held);
		}
		var punctual = most(arrivals, (one) -> one.counts() && one.isPunctual());
		if (punctual != null) {
			return new Night(date, State.ARRIVED, rows, punctual);
		}
		var late = most(arrivals, Arrival::counts);
		if (late != null) {
			return new Night(date, State.LATE, rows, late);
		}
		return new Night(date, planned ? State.MISSING : State.NOT_PLANNED, 0, most(arrivals, (one) -> true));
	}

	private static @Nullable Arrival most(List<Arrival> arrivals, Predicate<Arrival> wanted) {
		return arrivals.stream().filter(wanted).max(Comparator.comparingLong(Arrival::rows)).orElse(null);
	}

	/** Whether what should count of the night does not, or not all of it. */
	public boolean isGap() {
		return this.state == State.MISSING || this.state == State.HELD;
	}

	/** How a night stands. */
	public enum State {

		ARRIVED, LATE, MISSING, HELD,

		/** Nothing came and nothing was expected. */
		NOT_PLANNED

	}

}
