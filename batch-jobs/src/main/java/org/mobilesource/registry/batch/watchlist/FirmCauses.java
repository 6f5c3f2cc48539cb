package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Causes;
import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Changed;
import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Comparison;
import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.FirmFacts;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.ChangeCause;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Evidence.Kind;
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
		var previous = comparison.previous();
		var now = facts(change.subject(), comparison.day(), comparison.policy());
		if (previous == null) {
			new FirmMoves(FirmFacts.NONE, now, LocalDate.MIN).explain(change, comparison, this.facts, causes);
			return;
		}
		var then = facts(change.subject(), previous.businessDate(), comparison.policy());
		var formerPolicy = comparison.policies().on(previous.businessDate());
		var formerly = facts(change.subject(), previous.businessDate(), formerPolicy);
		boolean knownOtherwise = !isAsPublished(change, formerly, formerPolicy);
		boolean ruledOtherwise = (change.kind() == Change.Kind.CHANGED)
				? !then.figures(change.list(), comparison.policy())
					.equals(formerly.figures(change.list(), formerPolicy))
				: !knownOtherwise && !isAsPublished(change, then, comparison.policy());
		if (knownOtherwise
				&& (change.kind() == Change.Kind.CHANGED || !isAsPublished(change, then, comparison.policy()))) {
			explainFacts(change, comparison, previous, then, causes);
		}
		if (ruledOtherwise) {
			causes.add(ChangeCause.RULE_CHANGED, comparison.rules());
		}
		new FirmMoves(then, now, previous.businessDate()).explain(change, comparison, this.facts, causes);
	}

	/** Whether the facts say of the firm what the previous run said. */
	private static boolean isAsPublished(Changed change, FirmFacts facts, Policy policy) {
		return (change.before() != null && change.after() != null)
				? facts.figures(change.list(), policy).equals(change.before().entry().figures())
				: facts.isListed(change.list(), policy) == (change.before() != null);
	}

	/** Other facts are known of the previous date than were known then. */
	private void explainFacts(Changed change, Comparison comparison, EvaluationRun previous, FirmFacts then,
			Causes causes) {
		var policy = comparison.policies().on(previous.businessDate());
		if (this.identities.concern(change.subject()) && isAsPublished(change,
				facts(change.subject(), previous.businessDate(), policy, this.identities.before()), policy)) {
			this.identities.explain(change.subject(), causes);
			return;
		}
		var withdrawn = (change.before() != null) ? explainWithdrawn(change.before().id(), causes) : Set.<String>of();
		var moved = (change.before() != null) ? moved(change, change.before().id(), then) : new TreeSet<String>();
		moved.removeAll(withdrawn);
		if (moved.isEmpty() && withdrawn.isEmpty()) {
			moved.addAll(then.trucks());
			moved.addAll(then.exceedingTrucks());
			boolean corrected = !moved.isEmpty() && this.runs.countCorrections(moved, comparison.lastImport()) > 0;
			causes.add(corrected ? ChangeCause.DATA_CORRECTED : ChangeCause.LATE_DATA, previous.number());
		}
		else {
			moved.forEach((vin) -> causes.add((this.runs.countCorrections(List.of(vin), comparison.lastImport()) > 0)
					? ChangeCause.DATA_CORRECTED : ChangeCause.LATE_DATA, vin));
		}
	}

	/** Trucks that the entry rested on and that are not known so now, and the reverse. */
	private Set<String> moved(Changed change, long entryId, FirmFacts then) {
		var known = (change.list() == WatchList.LARGE_FLEET) ? then.dieselOnly() : then;
		Set<String> moved = difference(this.runs.findEvidenceTrucks(entryId, Kind.FLEET), known.trucks());
		if (change.list() == WatchList.HIGH_EXCEEDANCE) {
			moved.addAll(difference(this.runs.findEvidenceTrucks(entryId, Kind.EXCEEDANCE), known.exceedingTrucks()));
		}
		return moved;
	}

	private static Set<String> difference(Set<String> one, Set<String> other) {
		Set<String> difference = new TreeSet<>(one);
		difference.addAll(other);
		difference.removeIf((vin) -> one.contains(vin) && other.contains(vin));
		return difference;
	}

	private Set<String> explainWithdrawn(long entryId, Causes causes) {
		var withdrawn = this.runs.findEvidenceStates(entryId);
		withdrawn.forEach((exceedance) -> causes.add(
				(exceedance.voidCause() != null) ? exceedance.voidCause() : ChangeCause.RECORD_VOIDED,
				exceedance.vin()));
		return withdrawn.stream().map(RunMapper.WithdrawnEvidence::vin).collect(Collectors.toSet());
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

}
