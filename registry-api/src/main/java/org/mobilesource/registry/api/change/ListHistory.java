package org.mobilesource.registry.api.change;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.watchlist.ChangeMapper;
import org.mobilesource.registry.db.watchlist.ChangeMapper.Dated;
import org.mobilesource.registry.domain.access.Scope;

/** What changed for a company or a truck on the lists, with causes. */
@Component
public class ListHistory {

	private static final int ROWS = 200;

	private final ChangeMapper changes;

	ListHistory(ChangeMapper changes) {
		this.changes = changes;
	}

	/** The latest changes, latest first, until a day. */
	public List<Night> of(String subject, LocalDate last, Scope scope) {
		return this.changes.findHistory(subject, ROWS, scope)
			.stream()
			.filter((change) -> !change.businessDate().isAfter(last))
			.map((change) -> new Night(change,
					this.changes.findCauses(change.runId(), change.list(), List.of(subject), scope)
						.stream()
						.map(Because::of)
						.toList()))
			.toList();
	}

	/** The change of a night with its causes. */
	public record Night(Dated change, List<Because> causes) {

		/** Where it is told why the subject stands on the list, or stood on it before. */
		public String address() {
			var day = (this.change.figuresAfter() != null) ? this.change.businessDate() : this.change.previousDate();
			return "/watch-lists/" + this.change.list().slug() + "/" + this.change.subject() + "?asOf=" + day;
		}

	}

}
