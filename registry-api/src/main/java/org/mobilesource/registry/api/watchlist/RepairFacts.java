package org.mobilesource.registry.api.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.vehicle.TruckRecords;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Case;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.inspection.Inspection;

/**
 * What was done between the exceedance that opened a case and the business date.
 *
 * @param open the case with its notice, null when it was voided since
 */
record RepairFacts(@Nullable Case open, List<Repair> repairs, List<Inspection> inspections) {

	static RepairFacts of(List<Case> cases, TruckRecords records, Instant exceededAt, LocalDate day) {
		var since = BusinessTime.dateOf(exceededAt);
		var until = BusinessTime.endOf(day);
		return new RepairFacts(
				cases.stream().filter((one) -> one.openedAt().equals(exceededAt)).findFirst().orElse(null),
				records.repairs()
					.stream()
					.filter((one) -> !one.repairedOn().isBefore(since) && !one.repairedOn().isAfter(day))
					.toList(),
				records.inspections()
					.stream()
					.filter((one) -> one.testedAt().isAfter(exceededAt) && one.testedAt().isBefore(until))
					.toList());
	}

}
