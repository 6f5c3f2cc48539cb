package org.mobilesource.registry.batch.watchlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change.Kind;
import org.mobilesource.registry.domain.watchlist.Entry;
import org.mobilesource.registry.domain.watchlist.Listed;

/** Who stands on one of two evaluations only. */
final class ListChanges {

	private ListChanges() {
	}

	/** Who would enter, then who would leave, each in order of list and subject. */
	static List<Change> between(List<Listed> before, List<Listed> after) {
		var former = entries(before);
		var latter = entries(after);
		List<Change> changes = new ArrayList<>();
		latter.forEach((key, entry) -> {
			if (!former.containsKey(key)) {
				changes.add(new Change(entry.list(), entry.subject(), entry.subjectName(), Kind.ENTERED, null,
						entry.figures()));
			}
		});
		former.forEach((key, entry) -> {
			if (!latter.containsKey(key)) {
				changes.add(new Change(entry.list(), entry.subject(), entry.subjectName(), Kind.LEFT, entry.figures(),
						null));
			}
		});
		return changes;
	}

	private static Map<String, Entry> entries(List<Listed> lists) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		lists.forEach((one) -> entries.put(one.entry().key(), one.entry()));
		return entries;
	}

}
