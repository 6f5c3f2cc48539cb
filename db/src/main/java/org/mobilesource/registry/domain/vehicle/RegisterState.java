package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a truck is off the register: in a terminal state (moved out, deregistered,
 * scrapped) from a day on, and back again from another.
 *
 * @param terminalFrom first day off the register, null while it never was
 * @param terminalTo first day back on it, null while it is not
 */
public record RegisterState(@Nullable LocalDate terminalFrom, @Nullable LocalDate terminalTo) {

	/** A truck that is and always was on the register. */
	public static final RegisterState ON = new RegisterState(null, null);

	private static final LocalDate BEFORE_ALL = LocalDate.of(1000, 1, 1);

	/** A truck first seen in a terminal state: it never was on the register. */
	public static RegisterState firstSeen(boolean terminal) {
		return terminal ? new RegisterState(BEFORE_ALL, null) : ON;
	}

	/**
	 * The state after a further row of the feed.
	 * @param from the day the feed gives for its status
	 * @param broughtOn business date of the night that brings the row, which holds where
	 * the feed gives none
	 */
	public RegisterState next(boolean terminal, @Nullable LocalDate from, LocalDate broughtOn) {
		boolean isTerminal = this.terminalFrom != null && this.terminalTo == null;
		if (terminal) {
			boolean never = isTerminal && BEFORE_ALL.equals(this.terminalFrom);
			var since = (from != null) ? from : (isTerminal ? this.terminalFrom : broughtOn);
			return never ? this : new RegisterState(since, null);
		}
		if (!isTerminal) {
			return this;
		}
		var back = (from != null) ? from : broughtOn;
		return back.isAfter(this.terminalFrom) ? new RegisterState(this.terminalFrom, back) : ON;
	}

}
