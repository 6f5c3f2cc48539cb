package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.List;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.inspection.InspectionKind;
import org.mobilesource.registry.domain.watchlist.Entry.Missing;

/**
 * List 3: a truck is listed when the deadline of its case has passed and nothing has
 * cleared the case. On the deadline itself it is not listed; it leaves on the business
 * date on which it is cleared, however late.
 */
public record OverdueRepairRule(LocalDate businessDate) {

	public static final String ID = "WL-3";

	public boolean isListed(CaseFact fact) {
		boolean cleared = fact.clearedAt() != null && fact.clearedAt().isBefore(BusinessTime.endOf(this.businessDate));
		return !cleared && this.businessDate.isAfter(fact.deadline());
	}

	/** What a listed case still lacks, by the end of the business date. */
	public Missing missing(CaseFact fact, List<Repair> repairs, List<Inspection> inspections) {
		var end = BusinessTime.endOf(this.businessDate);
		var openedOn = BusinessTime.dateOf(fact.openedAt());
		var repairedOn = repairs.stream()
			.map(Repair::repairedOn)
			.filter((day) -> !day.isBefore(openedOn) && !day.isAfter(this.businessDate))
			.sorted()
			.toList();
		var tests = inspections.stream()
			.filter((test) -> test.testedAt().isAfter(fact.openedAt()) && test.testedAt().isBefore(end))
			.toList();
		var passed = tests.stream().filter(Inspection::isPassedFullInspection).toList();
		if (repairedOn.isEmpty()) {
			return passed.isEmpty() ? Missing.REPAIR_AND_RETEST : Missing.REPAIR;
		}
		var repaired = repairedOn.get(0);
		boolean failedAfterRepair = tests.stream()
			.anyMatch((test) -> !test.passed() && test.kind() == InspectionKind.RETEST
					&& !test.testedOn().isBefore(repaired));
		if (failedAfterRepair) {
			return Missing.PASSED_RETEST;
		}
		boolean passedBeforeRepair = passed.stream().anyMatch((test) -> test.testedOn().isBefore(repaired));
		return passedBeforeRepair ? Missing.RETEST_AFTER_REPAIR : Missing.RETEST;
	}

}
