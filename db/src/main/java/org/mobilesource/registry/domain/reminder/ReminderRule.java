package org.mobilesource.registry.domain.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.calendar.DayKind;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * When an open case is reminded of its deadline: some days before and after it, in the
 * deadline's own kind of days. A reminder that a missed night kept back is made up for
 * during some calendar days, one before the deadline not after it.
 */
public record ReminderRule(Policies policies, WorkingCalendar calendar) {

	/**
	 * The reminder for the day, the latest when several are.
	 * @param noticedOn by the numbers of which day the deadline was counted
	 * @param day on which it would be sent
	 */
	public Optional<Reminder> due(LocalDate noticedOn, LocalDate deadline, LocalDate day) {
		var kind = this.policies.on(noticedOn).choice("repair.day-kind", DayKind.class);
		int patience = this.policies.on(day).whole("reminder.catch-up-days");
		return steps(day).map((step) -> reminder(step, deadline, kind, patience))
			.filter((reminder) -> reminder.isDue(day))
			.max(Comparator.comparing(Reminder::step));
	}

	/** So many days about the day lie all deadlines of which one may be reminded. */
	public int reach(LocalDate day) {
		int most = steps(day).mapToInt(Math::abs).max().orElse(0);
		return most * 3 + 14 + this.policies.on(day).whole("reminder.catch-up-days");
	}

	private Stream<Integer> steps(LocalDate day) {
		var policy = this.policies.on(day);
		return Stream.concat(policy.words("reminder.days-before").stream().map((days) -> -Integer.parseInt(days)),
				policy.words("reminder.days-after").stream().map(Integer::valueOf));
	}

	private Reminder reminder(int step, LocalDate deadline, DayKind kind, int patience) {
		var dueOn = kind.plus(deadline, step, this.calendar);
		var last = dueOn.plusDays(Math.max(patience, 1) - 1L);
		return new Reminder(step, dueOn, (step < 0 && last.isAfter(deadline)) ? deadline : last);
	}

}
