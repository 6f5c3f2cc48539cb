package org.mobilesource.registry.api.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.hindsight.Hindsight;
import org.mobilesource.registry.api.hindsight.Hindsight.Known;
import org.mobilesource.registry.api.watchlist.ListCsv.Pages;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.Entry;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Item;
import org.mobilesource.registry.domain.watchlist.PublishedList;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Lists to be handed out: as a run published them, or as its date is known now. */
@Component
class ListReadings {

	private final WatchListMapper lists;

	private final Hindsight hindsight;

	ListReadings(WatchListMapper lists, Hindsight hindsight) {
		this.lists = lists;
		this.hindsight = hindsight;
	}

	/**
	 * A list of which pages can be read.
	 * @param division prefix of the division's code, null for the whole city
	 */
	Reading of(WatchList list, EvaluationRun run, @Nullable String division, boolean now, Scope scope) {
		return now ? knownNow(list, run, division, scope) : published(list, run, division, scope);
	}

	private Reading published(WatchList list, EvaluationRun run, @Nullable String division, Scope scope) {
		Pages pages = (subject, limit) -> this.lists.findEntries(list, run.sequence(), division, subject, limit, scope)
			.stream()
			.map((entry) -> entry.item(run.businessDate()))
			.toList();
		return new Reading(list, run, null, this.lists.countEntries(list, run.sequence(), division, scope), pages);
	}

	private Reading knownNow(WatchList list, EvaluationRun run, @Nullable String division, Scope scope) {
		var known = this.hindsight.of(list, run, scope)
			.orElseThrow(() -> new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "NO_JOBS_HERE"));
		var since = this.lists.findEntries(list, run.sequence(), division, "", Integer.MAX_VALUE, scope)
			.stream()
			.collect(Collectors.toMap(ListedEntry::subject, ListedEntry::listedSince));
		var items = items(known, division, since, run.businessDate());
		Pages pages = (subject,
				limit) -> items.stream().filter((item) -> item.subject().compareTo(subject) > 0).limit(limit).toList();
		return new Reading(list, run, known.ruleVersion(), items.size(), pages);
	}

	private static List<Item> items(Known known, @Nullable String division, Map<String, LocalDate> since,
			LocalDate day) {
		return known.entries()
			.stream()
			.filter((entry) -> division == null || isIn(entry, division))
			.map((entry) -> Item.of(entry, since.getOrDefault(entry.subject(), day), day))
			.toList();
	}

	private static boolean isIn(Entry entry, String division) {
		return entry.division() != null && entry.division().startsWith(division);
	}

	/**
	 * A list of which pages can be read.
	 *
	 * @param ruleVersion by which it was evaluated again; null for what the run published
	 * @param total entries on all pages
	 */
	record Reading(WatchList list, EvaluationRun run, @Nullable String ruleVersion, int total, Pages pages) {

		PublishedList page(List<Item> items, @Nullable String next) {
			return (this.ruleVersion == null) ? PublishedList.of(this.list, this.run, this.total, items, next)
					: PublishedList.knownNow(this.list, this.run, this.ruleVersion, this.total, items, next);
		}

		ListCsv csv() {
			return (this.ruleVersion == null) ? ListCsv.published(this.list, this.run)
					: new ListCsv(this.list, this.run, this.ruleVersion, false);
		}

	}

}
