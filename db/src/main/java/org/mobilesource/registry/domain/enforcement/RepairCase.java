package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.CalendarVersion;

/**
 * A truck's duty to be repaired and re-tested after an exceedance.
 *
 * @param opener the exceedance that opened it
 * @param members all exceedances of the case, the opener first
 * @param deadline the last day for repair and re-test, without extensions
 * @param calendar by which a deadline in working days was worked out, null for calendar
 * days
 * @param clearance what cleared it, null while nothing has
 */
public record RepairCase(Exceedance opener, List<Exceedance> members, LocalDate noticedOn, LocalDate servedOn,
		LocalDate deadline, @Nullable CalendarVersion calendar, @Nullable Clearance clearance) {

	public RepairCase {
		members = List.copyOf(members);
	}

	/**
	 * The case with the deadline that was worked out for it before, so that another
	 * calendar does not move what the party was told; from another day of service it is
	 * worked out anew.
	 */
	public RepairCase keeping(WorkedOut before) {
		if (this.calendar == null || !this.noticedOn.equals(before.noticedOn)
				|| !this.servedOn.equals(before.servedOn)) {
			return this;
		}
		return new RepairCase(this.opener, this.members, this.noticedOn, this.servedOn, before.deadline,
				new CalendarVersion(before.calendarVersion, false), this.clearance);
	}

	boolean isOpenAt(Instant moment) {
		return this.clearance == null || !this.clearance.at().isBefore(moment);
	}

	/** Whether the moment lies between the opening exceedance and the clearance. */
	boolean covers(Instant moment) {
		return !moment.isBefore(this.opener.occurredAt())
				&& (this.clearance == null || !moment.isAfter(this.clearance.at()));
	}

	/** A deadline as it was worked out by a calendar that knew all its years. */
	public record WorkedOut(long openedBy, LocalDate noticedOn, LocalDate servedOn, LocalDate deadline,
			String calendarVersion) {
	}

	/**
	 * What cleared a case.
	 *
	 * @param at when the re-test was passed
	 * @param repairRecordNo the repair before it, null where none is required
	 */
	public record Clearance(Instant at, String retestReportNo, @Nullable String repairRecordNo) {
	}

}
