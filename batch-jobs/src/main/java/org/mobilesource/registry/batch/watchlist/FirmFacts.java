package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.ExceedanceFact;
import org.mobilesource.registry.domain.watchlist.FleetFact;
import org.mobilesource.registry.domain.watchlist.HighExceedanceRule;

/**
 * A firm's fleet and exceedances as of one business date, as known now.
 *
 * @param fleet rows that hold on the date
 * @param exceedances in the window that ends on the date
 */
record FirmFacts(List<FleetFact> fleet, List<ExceedanceFact> exceedances) {

	static final FirmFacts NONE = new FirmFacts(List.of(), List.of());

	/** The facts of some firms on the day, under the policy given. */
	static Map<String, FirmFacts> of(Collection<String> creditCodes, LocalDate day, Policy policy, FactMapper facts) {
		boolean operatorOnly = policy.choice("fleet.attribution", Attribution.class) == Attribution.OPERATOR_ONLY;
		Set<String> sources = policy.words("exceedance.sources");
		var fleets = facts.findFleet(creditCodes, day, operatorOnly)
			.stream()
			.collect(Collectors.groupingBy(FleetFact::creditCode));
		var exceedances = facts
			.findExceedances(creditCodes, HighExceedanceRule.under(policy).windowStart(day), BusinessTime.endOf(day),
					sources, operatorOnly)
			.stream()
			.collect(Collectors.groupingBy(ExceedanceFact::creditCode));
		Map<String, FirmFacts> firms = new HashMap<>();
		creditCodes.forEach((code) -> firms.put(code,
				new FirmFacts(fleets.getOrDefault(code, List.of()), exceedances.getOrDefault(code, List.of()))));
		return firms;
	}

	Set<String> trucks() {
		return this.fleet.stream().map(FleetFact::vin).collect(Collectors.toSet());
	}

	Set<String> exceedingTrucks() {
		return this.exceedances.stream().map(ExceedanceFact::vin).collect(Collectors.toSet());
	}

	/** Which firm counts a leased truck. */
	private enum Attribution {

		OWNER_AND_LESSEE, OPERATOR_ONLY

	}

}
