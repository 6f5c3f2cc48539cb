package org.mobilesource.registry.api.reporting;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** How long the lists of a run are, and what the run changed. */
@Component
class ListSizes {

	private final WatchListMapper lists;

	ListSizes(WatchListMapper lists) {
		this.lists = lists;
	}

	List<ListSize> of(EvaluationRun run, Scope scope) {
		var changes = this.lists.findChanges(run.id(), scope);
		return Arrays.stream(WatchList.values())
			.map((list) -> new ListSize(list, this.lists.countEntries(list, run.sequence(), null, scope),
					count(changes, list, Change.Kind.ENTERED), count(changes, list, Change.Kind.LEFT)))
			.toList();
	}

	private static long count(List<Change> changes, WatchList list, Change.Kind kind) {
		return changes.stream().filter((change) -> change.list() == list && change.kind() == kind).count();
	}

	/** How many stand on a list, and how many entered and left it last night. */
	record ListSize(WatchList list, int total, long entered, long left) {
	}

}
