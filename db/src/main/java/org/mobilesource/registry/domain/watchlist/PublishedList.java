package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list with what dates it, as it is handed out.
 *
 * @param total entries of the list under the same filter, on all pages
 * @param next where the next page begins, null on the last
 */
public record PublishedList(WatchList list, LocalDate businessDate, long runId, String ruleVersion, int sitesExpected,
		int sitesReporting, int total, List<Item> items, @Nullable String next) {

	public PublishedList {
		items = List.copyOf(items);
	}

	public static PublishedList of(WatchList list, EvaluationRun run, int total, List<Item> items,
			@Nullable String next) {
		return new PublishedList(list, run.businessDate(), run.id(), run.ruleVersion(), run.sitesExpected(),
				run.sitesReporting(), total, items, next);
	}

}
