package org.mobilesource.registry.api.rescue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.rescue.PlateAssignmentMapper;
import org.mobilesource.registry.db.rescue.RescueQueueMapper;
import org.mobilesource.registry.db.rescue.RescueQueueMapper.Unmatched;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.rescue.PlateAssignment;
import org.mobilesource.registry.domain.rescue.PlateDecision;
import org.mobilesource.registry.domain.review.Review;

/** Finds a record with what is decided on it. */
@Component
class RescueRecords {

	private final RescueQueueMapper records;

	private final RescueQueue queue;

	private final RescueCandidates candidates;

	private final PlateAssignmentMapper assignments;

	private final ReviewMapper reviews;

	RescueRecords(RescueQueueMapper records, RescueQueue queue, RescueCandidates candidates,
			PlateAssignmentMapper assignments, ReviewMapper reviews) {
		this.records = records;
		this.queue = queue;
		this.candidates = candidates;
		this.assignments = assignments;
		this.reviews = reviews;
	}

	/** The record; there is none at a site that the scope does not see. */
	Seen of(ExceedanceSource source, String recordNo, Scope scope) {
		if (source != ExceedanceSource.REMOTE_SENSING && source != ExceedanceSource.BLACK_SMOKE) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		var record = this.records.findRecord(source, recordNo, this.queue.filter(source, null, null), scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		boolean fallen = this.reviews.findOf(List.of(recordNo))
			.stream()
			.anyMatch((one) -> one.source() == source && one.cause() == Review.Cause.APPEAL_UPHELD);
		return new Seen(record, this.candidates.isMatched(record), fallen,
				this.records.findImporter(source, recordNo).orElse(null),
				this.assignments.findOf(List.of(recordNo)).stream().filter((one) -> one.source() == source).toList());
	}

	/**
	 * A record and the decisions on it.
	 *
	 * @param matched whether exactly one truck carried the plate that was read
	 * @param fallen whether it fell by an appeal, after which nothing is decided on it
	 * @param importedBy account that uploaded it, null for a night
	 * @param decisions in the order in which they were made
	 */
	record Seen(Unmatched record, boolean matched, boolean fallen, @Nullable String importedBy,
			List<PlateAssignment> decisions) {

		public @Nullable PlateAssignment latest() {
			return this.decisions.isEmpty() ? null : this.decisions.get(this.decisions.size() - 1);
		}

		/** Nobody decides on what they imported. */
		boolean isImporter(Account account) {
			return account.name().equals(this.importedBy);
		}

		/** Whether the decision may be the next one. */
		public boolean allows(PlateDecision next) {
			var latest = latest();
			boolean concerns = next == PlateDecision.UNDONE || this.record.exceeds();
			return !this.fallen && concerns
					&& next.mayFollow((latest != null) ? latest.decision() : null, this.matched);
		}

	}

}
