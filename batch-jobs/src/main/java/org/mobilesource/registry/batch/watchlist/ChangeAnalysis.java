package org.mobilesource.registry.batch.watchlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change.Kind;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Listed;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Records who entered and left each list, and why. A change without a cause fails the
 * run.
 */
class ChangeAnalysis {

	private static final int DETAIL_LENGTH = 300;

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
	 * Compares the lists with those of the previous run.
	 * @param before entries of the previous run by list and subject
	 */
	void record(EvaluationRun run, @Nullable EvaluationRun previous, List<Listed> listed,
			Map<String, ListedEntry> before, Policies policies) {
		Map<String, Listed> after = new LinkedHashMap<>();
		listed.forEach((one) -> after.put(one.entry().list() + " " + one.entry().subject(), one));
		List<Changed> changed = new ArrayList<>();
		after.forEach((key, one) -> {
			if (!before.containsKey(key)) {
				changed.add(new Changed(one.entry().list(), one.entry().subject(), null, one));
			}
		});
		before.forEach((key, entry) -> {
			if (!after.containsKey(key)) {
				changed.add(new Changed(entry.list(), entry.subject(), entry, null));
			}
		});
		if (changed.isEmpty()) {
			return;
		}
		var lastImport = (previous != null) ? this.runs.findLastImport(previous.id()) : 0;
		var comparison = new Comparison(run, previous, lastImport, policies);
		var renamed = new IdentityCauses(new Identities(this.merges.findMergesAfter(lastImport)),
				this.merges.identities());
		var firmCauses = new FirmCauses(this.facts, this.runs, renamed,
				changed.stream()
					.filter((change) -> change.list() != WatchList.OVERDUE_REPAIR)
					.map(Changed::subject)
					.collect(Collectors.toCollection(TreeSet::new)));
		List<Cause> causes = new ArrayList<>();
		for (var change : changed) {
			var found = causes(change, comparison, firmCauses);
			if (found.isEmpty()) {
				throw new IllegalStateException("%s %s %s in run %s without a cause".formatted(change.list(),
						change.subject(), change.kind(), run.number()));
			}
			found.forEach((cause, detail) -> causes.add(new Cause(change.list(), change.subject(), cause,
					(detail.length() > DETAIL_LENGTH) ? detail.substring(0, DETAIL_LENGTH - 1) + "…" : detail)));
		}
		this.runs.insertChanges(run.id(), changed.stream().map(Changed::asChange).toList());
		this.runs.insertCauses(run.id(), causes);
	}

	private Map<String, String> causes(Changed change, Comparison comparison, FirmCauses firmCauses) {
		var found = new TreeMap<String, List<String>>();
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

		void add(String cause, String detail);

	}

	/**
	 * The two runs that are compared.
	 *
	 * @param lastImport the newest import that the previous run saw
	 */
	record Comparison(EvaluationRun run, @Nullable EvaluationRun previous, long lastImport, Policies policies) {

		boolean hasOtherRules() {
			return this.previous != null && !this.previous.ruleVersion().equals(this.run.ruleVersion());
		}

	}

	/** A subject that entered, with its new entry, or left, with its old one. */
	record Changed(WatchList list, String subject, @Nullable ListedEntry left, @Nullable Listed entered) {

		Kind kind() {
			return (this.entered != null) ? Kind.ENTERED : Kind.LEFT;
		}

		Change asChange() {
			var before = (this.left != null) ? this.left.entry() : null;
			var after = (this.entered != null) ? this.entered.entry() : null;
			var known = (after != null) ? after : before;
			return new Change(this.list, this.subject, (known != null) ? known.subjectName() : null, kind(),
					(before != null) ? before.figures() : null, (after != null) ? after.figures() : null);
		}

	}

}
