package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change.Kind;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.ChangeCause;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Listed;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Finds out who entered and left each list, whose figures changed, and why.
 */
class ChangeAnalysis {

	private static final int PAGE = 500;

	private final RunMapper runs;

	private final FactMapper facts;

	private final CompanyMergeMapper merges;

	private final TruckCauses truckCauses;

	ChangeAnalysis(RunMapper runs, FactMapper facts, CompanyMergeMapper merges, TruckCauses truckCauses) {
		this.runs = runs;
		this.facts = facts;
		this.merges = merges;
		this.truckCauses = truckCauses;
	}

	/**
	 * Compares lists with those of a run.
	 * @param before entries of the run by list and subject
	 * @param day the business date of the lists
	 * @throws IllegalStateException where somebody enters or leaves without a cause
	 */
	Changes between(@Nullable EvaluationRun previous, Map<String, ListedEntry> before, LocalDate day,
			List<Listed> listed, Policies policies) {
		var changed = changed(before, listed);
		if (changed.isEmpty()) {
			return Changes.NONE;
		}
		var lastImport = (previous != null) ? this.runs.findLastImport(previous.id()) : 0;
		var comparison = new Comparison(day, policies.on(day), previous, lastImport, policies);
		var renamed = new IdentityCauses(new Identities(this.merges.findMergesAfter(lastImport)),
				this.merges.identities());
		List<Cause> causes = new ArrayList<>();
		for (var page : Parts.of(changed, PAGE)) {
			var firmCauses = new FirmCauses(this.facts, this.runs, renamed,
					page.stream()
						.filter((change) -> change.list() != WatchList.OVERDUE_REPAIR)
						.map(Changed::subject)
						.collect(Collectors.toCollection(TreeSet::new)));
			for (var change : page) {
				var found = causes(change, comparison, firmCauses);
				if (found.isEmpty()) {
					throw new IllegalStateException("%s %s %s on %s without a cause".formatted(change.list(),
							change.subject(), change.kind(), day));
				}
				found.forEach((cause, detail) -> causes.add(new Cause(change.list(), change.subject(), cause, detail)));
			}
		}
		return new Changes(changed.stream().map(Changed::asChange).toList(), causes);
	}

	private static List<Changed> changed(Map<String, ListedEntry> before, List<Listed> listed) {
		List<Changed> changed = new ArrayList<>();
		Map<String, ListedEntry> gone = new LinkedHashMap<>(before);
		for (var one : listed) {
			var earlier = gone.remove(one.entry().key());
			if (earlier == null || !earlier.entry().figures().equals(one.entry().figures())) {
				changed.add(new Changed(one.entry().list(), one.entry().subject(), earlier, one));
			}
		}
		gone.forEach((key, entry) -> changed.add(new Changed(entry.list(), entry.subject(), entry, null)));
		return changed;
	}

	private Map<ChangeCause, String> causes(Changed change, Comparison comparison, FirmCauses firmCauses) {
		var found = new TreeMap<ChangeCause, List<String>>();
		Causes collected = (cause, detail) -> found.computeIfAbsent(cause, (any) -> new ArrayList<>()).add(detail);
		if (change.list() == WatchList.OVERDUE_REPAIR) {
			this.truckCauses.find(change, comparison, collected);
		}
		else {
			firmCauses.find(change, comparison, collected);
		}
		return found.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(cause) -> cause.getValue().stream().distinct().collect(Collectors.joining(", "))));
	}

	/** Takes up a cause with its detail: a truck, a date, a number. */
	@FunctionalInterface
	interface Causes {

		void add(ChangeCause cause, String detail);

	}

	/**
	 * Which lists are compared.
	 *
	 * @param day of the later ones
	 * @param policy in force on that day
	 * @param previous the run that the earlier ones belong to
	 * @param lastImport the newest import that the previous run saw
	 */
	record Comparison(LocalDate day, Policy policy, @Nullable EvaluationRun previous, long lastImport,
			Policies policies) {

		boolean hasOtherRules() {
			return this.previous != null && !this.previous.ruleVersion().equals(this.policy.version());
		}

		/** The rules before and after. */
		String rules() {
			return ((this.previous != null) ? this.previous.ruleVersion() + " → " : "") + this.policy.version();
		}

	}

	/**
	 * A subject whose standing changed.
	 *
	 * @param before its old entry, null when it entered
	 * @param after its new entry, null when it left
	 */
	record Changed(WatchList list, String subject, @Nullable ListedEntry before, @Nullable Listed after) {

		Kind kind() {
			if (this.before == null) {
				return Kind.ENTERED;
			}
			return (this.after == null) ? Kind.LEFT : Kind.CHANGED;
		}

		Change asChange() {
			var before = (this.before != null) ? this.before.entry() : null;
			var after = (this.after != null) ? this.after.entry() : null;
			var known = (after != null) ? after : before;
			return new Change(this.list, this.subject, (known != null) ? known.subjectName() : null, kind(),
					(before != null) ? before.figures() : null, (after != null) ? after.figures() : null);
		}

	}

	/** All changes between two evaluations, each with its causes. */
	record Changes(List<Change> changes, List<Cause> causes) {

		static final Changes NONE = new Changes(List.of(), List.of());

	}

}
