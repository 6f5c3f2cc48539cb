package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.FactMapper.ExceedingCount;
import org.mobilesource.registry.db.watchlist.FactMapper.FleetCount;
import org.mobilesource.registry.db.watchlist.FirmFacts;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.HighExceedanceRule;
import org.mobilesource.registry.domain.watchlist.LargeFleetRule;

/**
 * The firms whose facts are worth reading: SQL counts, and only those go on that may be
 * listed, or near a line, by their counts.
 *
 * @param firms all of them
 * @param exceeding those of them whose exceedances matter
 */
record Candidates(Set<String> firms, Set<String> exceeding) {

	/**
	 * Finds them.
	 * @param witness what else is looked for
	 */
	static Candidates of(LocalDate day, Policy policy, FactMapper facts, Identities identities,
			ListEvaluation.Witness witness) {
		boolean operatorOnly = FirmFacts.isOperatorOnly(policy);
		var ratio = HighExceedanceRule.under(policy);
		int least = LargeFleetRule.under(policy).minTrucks() - witness.trucksBelow();
		Set<String> exceeding = new TreeSet<>(identities.companiesWithDuplicates());
		exceeding.addAll(witness.candidates());
		Set<String> firms = new TreeSet<>(exceeding);
		Map<String, Integer> exceeded = new HashMap<>(facts
			.countExceeding(ratio.windowStart(day), BusinessTime.endOf(day), policy.words("exceedance.sources"),
					operatorOnly)
			.stream()
			.collect(Collectors.toMap(ExceedingCount::creditCode, ExceedingCount::trucks)));
		for (FleetCount fleet : facts.countFleets(day, operatorOnly)) {
			if (fleet.diesel() >= least) {
				firms.add(fleet.creditCode());
			}
			var trucks = exceeded.remove(fleet.creditCode());
			if (trucks != null && witness.mayConcern(ratio.atMost(trucks, fleet.trucks(), fleet.diesel()))) {
				exceeding.add(fleet.creditCode());
			}
		}
		exceeding.addAll(exceeded.keySet());
		firms.addAll(exceeding);
		return new Candidates(firms, exceeding);
	}

}
