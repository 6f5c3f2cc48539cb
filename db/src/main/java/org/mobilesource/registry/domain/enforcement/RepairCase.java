package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A truck's duty to be repaired and re-tested after an exceedance.
 *
 * @param opener the exceedance that opened it
 * @param members all exceedances of the case, the opener first
 * @param deadline the last day for repair and re-test, without extensions
 * @param clearance what cleared it, null while nothing has
 */
public record RepairCase(Exceedance opener, List<Exceedance> members, LocalDate noticedOn, LocalDate servedOn,
		LocalDate deadline, @Nullable Clearance clearance) {

	public RepairCase {
		members = List.copyOf(members);
	}

	boolean isOpenAt(Instant moment) {
		return this.clearance == null || !this.clearance.at().isBefore(moment);
	}

	/** Whether the moment lies between the opening exceedance and the clearance. */
	boolean covers(Instant moment) {
		return !moment.isBefore(this.opener.occurredAt())
				&& (this.clearance == null || !moment.isAfter(this.clearance.at()));
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
