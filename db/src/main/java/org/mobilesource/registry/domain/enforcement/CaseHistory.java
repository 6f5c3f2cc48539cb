package org.mobilesource.registry.domain.enforcement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mobilesource.registry.domain.enforcement.CaseEvent.Kind;

/**
 * What happened to a case, in the order in which it happened, whatever the order in which
 * it became known.
 */
public record CaseHistory(List<CaseEvent> events) {

	/** Of a day, the review comes first: what only has a date rests on it. */
	private static final Comparator<CaseEvent> IN_ORDER = Comparator.comparing(CaseEvent::day)
		.thenComparing((event) -> event.kind() != Kind.REVIEWED)
		.thenComparing(CaseEvent::at)
		.thenComparing(CaseEvent::kind)
		.thenComparing(CaseEvent::detail);

	public CaseHistory {
		events = events.stream().distinct().sorted(IN_ORDER).toList();
	}

	/** The history with one more event; one that is known already changes nothing. */
	public CaseHistory with(CaseEvent event) {
		var more = new ArrayList<>(this.events);
		more.add(event);
		return new CaseHistory(more);
	}

	/** Where the events lead, replayed from the beginning. */
	public CaseStage stage() {
		var stage = CaseStage.FOUND;
		for (var event : this.events) {
			stage = stage.after(event.kind());
		}
		return stage;
	}

}
