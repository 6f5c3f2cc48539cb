package org.mobilesource.registry.db.watchlist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.ExceedanceFact;
import org.mobilesource.registry.domain.watchlist.FleetFact;
import org.mobilesource.registry.domain.watchlist.HighExceedanceRule;
import org.mobilesource.registry.domain.watchlist.LargeFleetRule;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * A firm's fleet and exceedances as of one business date, as known now.
 *
 * @param fleet rows that hold on the date
 * @param exceedances in the window that ends on the date
 */
public record FirmFacts(List<FleetFact> fleet, List<ExceedanceFact> exceedances) {

	/** Those of a firm without trucks. */
	public static final FirmFacts NONE = new FirmFacts(List.of(), List.of());

	/**
	 * The facts of some firms on the day, under the policy given. A firm has those of its
	 * duplicates, too; a duplicate has none.
	 */
	public static Map<String, FirmFacts> of(Collection<String> firmCodes, LocalDate day, Policy policy,
			FactMapper facts, Identities identities) {
		return of(firmCodes, firmCodes, day, policy, facts, identities);
	}

	/**
	 * The same, with the exceedances of some of the firms only.
	 * @param exceeding firms whose exceedances matter
	 */
	public static Map<String, FirmFacts> of(Collection<String> firmCodes, Collection<String> exceeding, LocalDate day,
			Policy policy, FactMapper facts, Identities identities) {
		boolean operatorOnly = isOperatorOnly(policy);
		var creditCodes = identities.codesOf(firmCodes);
		Map<String, List<FleetFact>> fleets = creditCodes.isEmpty() ? Map.of()
				: facts.findFleet(creditCodes, day, operatorOnly)
					.stream()
					.collect(Collectors.groupingBy((row) -> identities.companyOf(row.creditCode())));
		var exceedingCodes = identities.codesOf(exceeding);
		Map<String, List<ExceedanceFact>> exceedances = exceedingCodes.isEmpty() ? Map.of()
				: facts
					.findExceedances(exceedingCodes, HighExceedanceRule.under(policy).windowStart(day),
							BusinessTime.endOf(day), policy.words("exceedance.sources"), operatorOnly)
					.stream()
					.collect(Collectors.groupingBy((row) -> identities.companyOf(row.creditCode())));
		Map<String, FirmFacts> firms = new HashMap<>();
		firmCodes.forEach((code) -> firms.put(code,
				new FirmFacts(fleets.getOrDefault(code, List.of()), once(exceedances.getOrDefault(code, List.of())))));
		return firms;
	}

	/** Whether a leased truck counts for the lessee alone. */
	public static boolean isOperatorOnly(Policy policy) {
		return policy.choice("fleet.attribution", Attribution.class) == Attribution.OPERATOR_ONLY;
	}

	/** Each exceedance once, also where two codes of the firm had the truck. */
	private static List<ExceedanceFact> once(List<ExceedanceFact> rows) {
		Map<Long, ExceedanceFact> once = new LinkedHashMap<>();
		rows.forEach((row) -> once.putIfAbsent(row.exceedanceId(), row));
		return List.copyOf(once.values());
	}

	public Set<String> trucks() {
		return this.fleet.stream().map(FleetFact::vin).collect(Collectors.toSet());
	}

	public Set<String> exceedingTrucks() {
		return this.exceedances.stream().map(ExceedanceFact::vin).collect(Collectors.toSet());
	}

	/** The same with its diesel trucks alone. */
	public FirmFacts dieselOnly() {
		return new FirmFacts(this.fleet.stream().filter(FleetFact::diesel).toList(), this.exceedances);
	}

	/** Whether it stands on the list. */
	public boolean isListed(WatchList list, Policy policy) {
		return (list == WatchList.LARGE_FLEET) ? LargeFleetRule.under(policy).evaluate(this.fleet).isPresent()
				: HighExceedanceRule.under(policy).evaluate(this.fleet, this.exceedances).isPresent();
	}

	/** Its figures as an entry would show them, listed or not. */
	public String figures(WatchList list, Policy policy) {
		return (list == WatchList.LARGE_FLEET) ? LargeFleetRule.count(this.fleet).figures()
				: HighExceedanceRule.under(policy).count(this.fleet, this.exceedances).figures();
	}

	/** Which firm counts a leased truck. */
	private enum Attribution {

		OWNER_AND_LESSEE, OPERATOR_ONLY

	}

}
