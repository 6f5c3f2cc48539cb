package org.mobilesource.registry.api.watchlist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.mobilesource.registry.domain.policy.PolicyParameter;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** The parameters of a list's criterion, as they were in force on a day. */
record RuleInForce(List<PolicyParameter> parameters) {

	static RuleInForce of(WatchList list, List<PolicyParameter> all, LocalDate day) {
		return new RuleInForce(names(list).stream()
			.flatMap((name) -> all.stream()
				.filter((row) -> row.name().equals(name) && !row.validFrom().isAfter(day))
				.max(Comparator.comparing(PolicyParameter::validFrom))
				.stream())
			.toList());
	}

	private static List<String> names(WatchList list) {
		return switch (list) {
			case LARGE_FLEET -> List.of("large-fleet.min-trucks", "fleet.attribution");
			case HIGH_EXCEEDANCE -> List.of("high-exceedance.percent", "high-exceedance.inclusive", "window",
					"denominator", "fleet.attribution", "exceedance.sources", "small-sample");
			case OVERDUE_REPAIR -> List.of("repair.days", "repair.day-kind", "repair.record-required", "retest.methods",
					"exceedance.sources");
		};
	}

}
