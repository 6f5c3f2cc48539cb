package org.mobilesource.registry.api.edition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.watchlist.Ratio;
import org.mobilesource.registry.db.edition.EditionMapper;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.db.edition.EditionMapper.Owner;
import org.mobilesource.registry.db.edition.EditionMapper.Row;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.edition.AppealTreatment;
import org.mobilesource.registry.domain.edition.EditionDelta;
import org.mobilesource.registry.domain.edition.EditionDelta.Content;
import org.mobilesource.registry.domain.edition.PublishedRow;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** What editions consist of, and what leads from one to another. */
@Component
class EditionContents {

	private static final int PAGE = 500;

	private final WatchListMapper lists;

	private final EditionMapper editions;

	private final EditionFiles files;

	private final PolicyCache policies;

	EditionContents(WatchListMapper lists, EditionMapper editions, EditionFiles files, PolicyCache policies) {
		this.policies = policies;
		this.lists = lists;
		this.editions = editions;
		this.files = files;
	}

	/** What an edition of the run would consist of now. */
	Fresh of(WatchList list, EvaluationRun run, AppealTreatment treatment) {
		var line = this.policies.policies().on(run.businessDate()).number("high-exceedance.percent");
		SortedMap<String, PublishedRow> published = new TreeMap<>();
		Set<String> appealed = new HashSet<>();
		for (var page = page(list, run, ""); !page.isEmpty(); page = page(list, run,
				page.get(page.size() - 1).subject())) {
			var subjects = page.stream().map(ListedEntry::subject).toList();
			appealed.addAll(this.editions.findAppealed(list, subjects));
			var owners = owners(page);
			page.stream()
				.map((one) -> PublishedRow.of(one.entry(), one.listedSince(), percent(one, line),
						owners.get(one.subject()), appealed.contains(one.subject())))
				.forEach((row) -> published.putIfAbsent(row.key(), row));
		}
		return new Fresh(list, List.copyOf(published.values()),
				(treatment == AppealTreatment.HOLD) ? appealed : Set.of());
	}

	/** The rows of an edition as they were frozen. */
	SortedMap<String, List<String>> rows(Edition one) {
		return EditionCsv.read(one.list(), this.files.read(one.sha256()));
	}

	/** What leads from the first edition to the later one. */
	EditionDelta delta(Edition before, Edition now) {
		var list = now.list();
		var keys = Stream.of(before, now)
			.flatMap((one) -> this.editions.findRows(one.id()).stream())
			.collect(Collectors.groupingBy(Row::subject, Collectors.mapping(Row::key, Collectors.toSet())));
		Map<String, Set<String>> recorded = this.editions.findCauses(list, before.sequence(), now.sequence())
			.stream()
			.flatMap((cause) -> keys.getOrDefault(cause.subject(), Set.of())
				.stream()
				.map((key) -> Map.entry(key, cause.cause())))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
		return EditionDelta.between(list, content(before), content(now), recorded);
	}

	private Content content(Edition one) {
		return new Content(rows(one),
				this.editions.findRows(one.id())
					.stream()
					.filter(Row::held)
					.map(Row::key)
					.collect(Collectors.toCollection(TreeSet::new)));
	}

	private static @Nullable String percent(ListedEntry one, BigDecimal line) {
		return (one.exceedingTrucks() != null && one.totalTrucks() != null)
				? new Ratio(one.exceedingTrucks(), one.totalTrucks()).percent(line) : null;
	}

	private List<ListedEntry> page(WatchList list, EvaluationRun run, String after) {
		return this.lists.findEntries(list, run.sequence(), null, after, PAGE, Scope.CITY);
	}

	/** Owners by the register of trucks that no firm holds. */
	private Map<String, String> owners(List<ListedEntry> page) {
		var vins = page.stream()
			.filter((one) -> one.list() == WatchList.OVERDUE_REPAIR && one.companyName() == null)
			.map(ListedEntry::subject)
			.toList();
		return vins.isEmpty() ? Map.of()
				: this.editions.findOwners(vins).stream().collect(Collectors.toMap(Owner::vin, Owner::name));
	}

	/**
	 * A content that is not frozen yet.
	 *
	 * @param all in order of their keys
	 * @param held subjects that are left out
	 */
	record Fresh(WatchList list, List<PublishedRow> all, Set<String> held) {

		byte[] file() {
			return EditionCsv.write(this.list,
					this.all.stream().filter((row) -> !isHeld(row)).map(PublishedRow::cells).toList());
		}

		List<Row> rows() {
			return this.all.stream().map((row) -> new Row(row.key(), row.subject(), isHeld(row))).toList();
		}

		private boolean isHeld(PublishedRow row) {
			return this.held.contains(row.subject());
		}

	}

}
