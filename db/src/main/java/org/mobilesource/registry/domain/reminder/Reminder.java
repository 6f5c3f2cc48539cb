package org.mobilesource.registry.domain.reminder;

import java.time.LocalDate;

/**
 * A reminder of a deadline.
 *
 * @param step days after the deadline, negative before
 * @param dueOn the day for it
 * @param sendBy the last day on which it still says something useful
 */
public record Reminder(int step, LocalDate dueOn, LocalDate sendBy) {

	boolean isDue(LocalDate day) {
		return !day.isBefore(this.dueOn) && !day.isAfter(this.sendBy);
	}

}
