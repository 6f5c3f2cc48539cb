package org.mobilesource.registry.api.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Case;
import org.mobilesource.registry.db.reporting.ListPageMapper;
import org.mobilesource.registry.db.reporting.ListPageMapper.Pending;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Item;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Adds to the entries of a page what people want to see beside them. */
@Component
class ListRows {

	private final WatchListMapper lists;

	private final ListPageMapper pages;

	private final EvidenceMapper evidence;

	ListRows(WatchListMapper lists, ListPageMapper pages, EvidenceMapper evidence) {
		this.lists = lists;
		this.pages = pages;
		this.evidence = evidence;
	}

	List<Row> of(WatchList list, EvaluationRun run, Policy policy, List<ListedEntry> entries, Scope scope) {
		var subjects = entries.stream().map(ListedEntry::subject).toList();
		var entered = entered(list, run, scope);
		var pending = pending(list, subjects, Window.of(policy, run.businessDate()), scope);
		var served = served(list, subjects, scope);
		return entries.stream()
			.map((entry) -> new Row(entry, Item.of(entry.entry(), entry.listedSince(), run.businessDate()),
					entered.contains(entry.subject()), percent(entry, policy), smallSample(entry, policy),
					pending.getOrDefault(entry.subject(), 0), served.get(entry.subject() + entry.exceededAt())))
			.toList();
	}

	static @Nullable String percent(ListedEntry entry, Policy policy) {
		return (entry.list() == WatchList.HIGH_EXCEEDANCE)
				? new Ratio(Objects.requireNonNull(entry.exceedingTrucks()),
						Objects.requireNonNull(entry.totalTrucks()))
					.percent(policy.number("high-exceedance.percent"))
				: null;
	}

	static boolean smallSample(ListedEntry entry, Policy policy) {
		return entry.totalTrucks() != null && entry.totalTrucks() < policy.whole("small-sample");
	}

	private Set<String> entered(WatchList list, EvaluationRun run, Scope scope) {
		return this.lists.findChanges(run.id(), scope)
			.stream()
			.filter((change) -> change.list() == list && change.kind() == Change.Kind.ENTERED)
			.map(Change::subject)
			.collect(Collectors.toSet());
	}

	private Map<String, Integer> pending(WatchList list, List<String> subjects, Window window, Scope scope) {
		return (list != WatchList.HIGH_EXCEEDANCE || subjects.isEmpty()) ? Map.of()
				: this.pages.countPending(subjects, window.first().minusDays(1), window.last(), scope)
					.stream()
					.collect(Collectors.toMap(Pending::creditCode, Pending::exceedances));
	}

	/** Dates of service by truck and exceedance. */
	private Map<String, LocalDate> served(WatchList list, List<String> subjects, Scope scope) {
		return (list != WatchList.OVERDUE_REPAIR || subjects.isEmpty()) ? Map.of() : this.evidence
			.findCases(subjects, scope)
			.stream()
			.collect(Collectors.toMap((one) -> one.vin() + one.openedAt(), Case::servedOn, (later, earlier) -> later));
	}

	/**
	 * A row of the table.
	 *
	 * @param percent list 2: the percentage as shown
	 * @param pending list 2: exceedances that wait for a reviewer
	 * @param servedOn list 3: date of service of the notice
	 */
	record Row(ListedEntry entry, Item item, boolean entered, @Nullable String percent, boolean smallSample,
			int pending, @Nullable LocalDate servedOn) {
	}

}
