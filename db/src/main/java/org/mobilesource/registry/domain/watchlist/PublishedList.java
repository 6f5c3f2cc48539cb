package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list with what dates it, as it is handed out.
 *
 * @param runId of the run that published it; null where it is what is known now
 * @param total entries of the list under the same filter, on all pages
 * @param next where the next page begins, null on the last
 */
public record PublishedList(WatchList list, LocalDate businessDate, @Nullable Long runId, String ruleVersion,
		int sitesExpected, int sitesReporting, int total, List<Item> items, @Nullable String next) {

	public PublishedList {
		items = List.copyOf(items);
	}

	/** The page as the run published it. */
	public static PublishedList of(WatchList list, EvaluationRun run, int total, List<Item> items,
			@Nullable String next) {
		return new PublishedList(list, run.businessDate(), run.id(), run.ruleVersion(), run.sitesExpected(),
				run.sitesReporting(), total, items, next);
	}

	/** The page as it is known now of the run's date. */
	public static PublishedList knownNow(WatchList list, EvaluationRun run, String ruleVersion, int total,
			List<Item> items, @Nullable String next) {
		return new PublishedList(list, run.businessDate(), null, ruleVersion, run.sitesExpected(), run.sitesReporting(),
				total, items, next);
	}

}
