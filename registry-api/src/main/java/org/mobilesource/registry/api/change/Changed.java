package org.mobilesource.registry.api.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mobilesource.registry.db.watchlist.ChangeMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.access.Scope;

/** A change with all its causes. */
public record Changed(Change change, List<Because> causes) {

	static List<Changed> of(ChangeMapper.Filter filter, List<Change> changes, ChangeMapper mapper, Scope scope) {
		var subjects = changes.stream().map(Change::subject).toList();
		return of(changes,
				subjects.isEmpty() ? List.of() : mapper.findCauses(filter.runId(), filter.list(), subjects, scope));
	}

	/** Puts causes to their changes. */
	public static List<Changed> of(Collection<Change> changes, Collection<Cause> causes) {
		Map<String, List<Because>> bySubject = causes.stream()
			.collect(Collectors.groupingBy((cause) -> cause.list() + " " + cause.subject(),
					Collectors.mapping(Because::of, Collectors.toList())));
		return changes.stream()
			.map((change) -> new Changed(change,
					bySubject.getOrDefault(change.list() + " " + change.subject(), List.of())))
			.toList();
	}

}
