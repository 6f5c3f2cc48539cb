package org.mobilesource.registry.api.hindsight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.batch.watchlist.Evaluation.KnownNow;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.FleetTruck;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.Entry;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Evaluates the lists of a past night by what is known now. An evaluation is kept for a
 * minute, since a reader turns pages.
 */
@Component
public class Hindsight {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final ObjectProvider<Evaluation> evaluation;

	private final WatchListMapper lists;

	private final CompanyArchiveMapper companies;

	private final Clock clock;

	private final Map<Long, Evaluated> kept = new HashMap<>();

	Hindsight(ObjectProvider<Evaluation> evaluation, WatchListMapper lists, CompanyArchiveMapper companies,
			Clock clock) {
		this.evaluation = evaluation;
		this.lists = lists;
		this.companies = companies;
		this.clock = clock;
	}

	/**
	 * The list of the run's date as known now, with its differences from what the run
	 * published; empty on a node that runs no jobs.
	 */
	public Optional<Known> of(WatchList list, EvaluationRun run, Scope scope) {
		var evaluating = this.evaluation.getIfAvailable();
		if (evaluating == null) {
			return Optional.empty();
		}
		var evaluated = evaluated(run, evaluating);
		var trucks = trucks(run, scope);
		var entries = evaluated.now.lists()
			.stream()
			.map((listed) -> listed.entry())
			.filter((entry) -> entry.list() == list && isSeen(entry, trucks, scope))
			.toList();
		Set<String> subjects = new HashSet<>(entries.stream().map(Entry::subject).toList());
		var changes = evaluated.now.changes()
			.stream()
			.filter((change) -> change.list() == list
					&& (subjects.contains(change.subject()) || wasSeen(change, run, scope)))
			.toList();
		return Optional
			.of(new Known(evaluated.at, evaluated.now.ruleVersion(), entries, changes, evaluated.now.causes()));
	}

	private synchronized Evaluated evaluated(EvaluationRun run, Evaluation evaluating) {
		var now = this.clock.instant();
		this.kept.values().removeIf((one) -> one.at.plus(KEPT).isBefore(now));
		return this.kept.computeIfAbsent(run.id(), (id) -> new Evaluated(now, evaluating.knownNow(run)));
	}

	private Set<String> trucks(EvaluationRun run, Scope scope) {
		return scope.isCompany()
				? new HashSet<>(this.companies.findFleet(scope.creditCodes(), run.businessDate(), scope)
					.stream()
					.map(FleetTruck::vin)
					.toList())
				: Set.of();
	}

	private static boolean isSeen(Entry entry, Set<String> trucks, Scope scope) {
		return scope.isCompany() ? scope.creditCodes().contains(entry.subject()) || trucks.contains(entry.subject())
				: scope.mayEnter(entry.division());
	}

	private boolean wasSeen(Change change, EvaluationRun run, Scope scope) {
		return this.lists.findEntry(change.list(), change.subject(), run.sequence(), scope).isPresent();
	}

	/** An evaluation and when it was made. */
	private record Evaluated(Instant at, KnownNow now) {
	}

	/**
	 * What is known now of a list.
	 *
	 * @param at when it was evaluated
	 * @param entries of the list, in order of their subjects
	 * @param changes against what was published
	 * @param causes of these and other changes
	 */
	public record Known(Instant at, String ruleVersion, List<Entry> entries, List<Change> changes, List<Cause> causes) {
	}

}
