package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Causes;
import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Changed;
import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Comparison;
import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.FirmFacts;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.FleetFact;
import org.mobilesource.registry.domain.watchlist.HighExceedanceRule;
import org.mobilesource.registry.domain.watchlist.LargeFleetRule;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Why a firm entered or left list 1 or 2. Three steps lead from the list as it was
 * published to the new one, and each has its causes: what is now known of the previous
 * date (merged or split companies, late data, corrections, withdrawn exceedances), the
 * rules (changed numbers), and what happened between the two dates (trucks, leases,
 * exceedances, the moving window).
 */
class FirmCauses {

	private static final int PAGE = 500;

	private final FactMapper facts;

	private final RunMapper runs;

	private final IdentityCauses identities;

	private final List<String> firms;

	private final Map<List<Object>, Map<String, FirmFacts>> known = new HashMap<>();

	/**
	 * Causes of the changes of one run.
	 * @param firms all that entered or left, whose facts are read together
	 */
	FirmCauses(FactMapper facts, RunMapper runs, IdentityCauses identities, Collection<String> firms) {
		this.facts = facts;
		this.runs = runs;
		this.identities = identities;
		this.firms = List.copyOf(firms);
	}

	void find(Changed change, Comparison comparison, Causes causes) {
		boolean entered = change.entered() != null;
		var previous = comparison.previous();
		var day = comparison.run().businessDate();
		var policy = comparison.policies().on(day);
		var now = facts(change.subject(), day, policy);
		var then = FirmFacts.NONE;
		if (previous != null) {
			then = facts(change.subject(), previous.businessDate(), policy);
			if (isListed(change.list(), then, policy) == entered) {
				explainKnownOtherwise(change, comparison, then, causes);
			}
		}
		var since = (previous != null) ? previous.businessDate() : LocalDate.MIN;
		if (change.list() == WatchList.LARGE_FLEET) {
			then = dieselOnly(then);
			now = dieselOnly(now);
			fleetCauses(then, now, entered, since, causes);
		}
		else {
			exceedanceCauses(then, now, entered, policy, day, causes);
			fleetCauses(then, now, !entered, since, causes);
		}
	}

	/**
	 * The previous date, as known now and by the rules of now, already says what the new
	 * list says.
	 */
	private void explainKnownOtherwise(Changed change, Comparison comparison, FirmFacts then, Causes causes) {
		var previous = comparison.previous();
		if (previous == null) {
			return;
		}
		var formerPolicy = comparison.policies().on(previous.businessDate());
		boolean entered = change.entered() != null;
		if (this.identities.concern(change.subject())) {
			var apart = facts(change.subject(), previous.businessDate(), formerPolicy, this.identities.before());
			if (isListed(change.list(), apart, formerPolicy) != entered) {
				this.identities.explain(change.subject(), causes);
				return;
			}
		}
		var formerly = facts(change.subject(), previous.businessDate(), formerPolicy);
		if (isListed(change.list(), formerly, formerPolicy) != entered) {
			causes.add("RULE_CHANGED", previous.ruleVersion() + " → " + comparison.run().ruleVersion());
			return;
		}
		boolean withdrawn = change.left() != null && explainWithdrawn(change.left().id(), causes);
		Set<String> trucks = new HashSet<>(then.trucks());
		trucks.addAll(then.exceedingTrucks());
		if (change.left() != null) {
			trucks.addAll(this.runs.findEvidenceTrucks(change.left().id()));
		}
		if (!trucks.isEmpty() && this.runs.countCorrections(trucks, comparison.lastImport()) > 0) {
			causes.add("DATA_CORRECTED", previous.number());
		}
		else if (!withdrawn) {
			causes.add("LATE_DATA", previous.number());
		}
	}

	private boolean explainWithdrawn(long entryId, Causes causes) {
		var withdrawn = this.runs.findEvidenceStates(entryId);
		withdrawn.forEach((exceedance) -> causes
			.add((exceedance.voidCause() != null) ? exceedance.voidCause() : "RECORD_VOIDED", exceedance.vin()));
		return !withdrawn.isEmpty();
	}

	/** Trucks that came, where more trucks are the cause, or went, where fewer are. */
	private void fleetCauses(FirmFacts then, FirmFacts now, boolean grows, LocalDate since, Causes causes) {
		var larger = grows ? now : then;
		var smaller = grows ? then : now;
		Set<String> moved = new HashSet<>(larger.trucks());
		moved.removeAll(smaller.trucks());
		if (moved.isEmpty()) {
			return;
		}
		Set<String> offRegister = grows ? Set.of() : offRegister(moved, since);
		for (var vin : moved) {
			var rows = larger.fleet().stream().filter((row) -> row.vin().equals(vin)).toList();
			if (grows) {
				causes.add(isLease(rows, FleetFact::validFrom, since) ? "LEASE_STARTED" : "FLEET_GREW", vin);
			}
			else if (offRegister.contains(vin)) {
				causes.add("DEREGISTERED", vin);
			}
			else {
				causes.add(isLease(rows, FleetFact::validTo, since) ? "LEASE_ENDED" : "FLEET_SHRANK", vin);
			}
		}
	}

	private Set<String> offRegister(Set<String> vins, LocalDate since) {
		return this.facts.findOffRegister(vins)
			.stream()
			.filter((truck) -> truck.terminalFrom().isAfter(since))
			.map(FactMapper.OffRegister::vin)
			.collect(Collectors.toSet());
	}

	private static boolean isLease(List<FleetFact> rows, Function<FleetFact, @Nullable LocalDate> edge,
			LocalDate since) {
		return rows.stream().allMatch((row) -> row.role() == FleetRole.LEASED) && rows.stream().anyMatch((row) -> {
			var date = edge.apply(row);
			return date != null && date.isAfter(since);
		});
	}

	/** Trucks that began to exceed, or whose exceedances left the window. */
	private static void exceedanceCauses(FirmFacts then, FirmFacts now, boolean entered, Policy policy, LocalDate day,
			Causes causes) {
		Set<String> moved = new HashSet<>((entered ? now : then).exceedingTrucks());
		moved.removeAll((entered ? then : now).exceedingTrucks());
		var windowStart = HighExceedanceRule.under(policy).windowStart(day);
		moved.forEach((vin) -> causes.add(entered ? "NEW_EXCEEDANCE" : "AGED_OUT",
				entered ? vin : vin + " < " + windowStart));
	}

	private FirmFacts facts(String creditCode, LocalDate day, Policy policy) {
		return facts(creditCode, day, policy, this.identities.now());
	}

	private FirmFacts facts(String creditCode, LocalDate day, Policy policy, Identities identities) {
		return this.known.computeIfAbsent(List.of(day, policy.day(), identities), (any) -> {
			Map<String, FirmFacts> facts = new HashMap<>();
			Parts.of(this.firms, PAGE)
				.forEach((page) -> facts.putAll(FirmFacts.of(page, day, policy, this.facts, identities)));
			return facts;
		}).getOrDefault(creditCode, FirmFacts.NONE);
	}

	private static boolean isListed(WatchList list, FirmFacts firm, Policy policy) {
		return (list == WatchList.LARGE_FLEET) ? LargeFleetRule.under(policy).evaluate(firm.fleet()).isPresent()
				: HighExceedanceRule.under(policy).evaluate(firm.fleet(), firm.exceedances()).isPresent();
	}

	private static FirmFacts dieselOnly(FirmFacts firm) {
		return new FirmFacts(firm.fleet().stream().filter(FleetFact::diesel).toList(), firm.exceedances());
	}

}
