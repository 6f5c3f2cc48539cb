package org.mobilesource.registry.domain.policy;

import java.util.Collection;
import java.util.Set;

/**
 * How much has to be worked out anew when parameters are others: the less, the sooner a
 * simulation answers.
 */
public enum Reach {

	/** The lists alone: whom the stored exceedances and cases put on them. */
	LISTS,

	/** The cases too: which exceedances open one, their deadlines and clearances. */
	CASES,

	/** Everything from the records on. */
	JUDGING;

	/**
	 * What {@code domain.watchlist} and the counting of fleets read, and no other rule.
	 */
	private static final Set<String> OF_LISTS = Set.of("large-fleet.min-trucks", "fleet.attribution",
			"high-exceedance.percent", "high-exceedance.inclusive", "window", "denominator", "small-sample");

	/** What {@code RepairCaseRule} reads. */
	private static final Set<String> OF_CASES = Set.of("repair.days", "repair.day-kind", "repair.record-required",
			"retest.methods", "exceedance.sources");

	/** How far parameters reach; one that is not known here may reach everything. */
	public static Reach of(Collection<String> parameters) {
		if (OF_LISTS.containsAll(parameters)) {
			return LISTS;
		}
		return parameters.stream().allMatch((name) -> OF_LISTS.contains(name) || OF_CASES.contains(name)) ? CASES
				: JUDGING;
	}

}
