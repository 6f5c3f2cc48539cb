package org.mobilesource.registry.api.review;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.rescue.PlateAssignmentMapper;
import org.mobilesource.registry.db.rescue.PlateAssignmentMapper.Assignee;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper.Finding;
import org.mobilesource.registry.db.review.ReviewQueueMapper.ReviewRecord;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.review.Review;
import org.mobilesource.registry.domain.review.Review.Cause;
import org.mobilesource.registry.domain.review.ReviewDuty;
import org.mobilesource.registry.domain.review.Reviewed;

/** Finds a record with the findings that rest on it and what is decided on it. */
@Component
class ReviewRecords {

	private final ReviewQueueMapper queue;

	private final ReviewMapper reviews;

	private final PlateAssignmentMapper assignments;

	ReviewRecords(ReviewQueueMapper queue, ReviewMapper reviews, PlateAssignmentMapper assignments) {
		this.queue = queue;
		this.reviews = reviews;
		this.assignments = assignments;
	}

	/** The record; there is none where the scope sees no finding that rests on it. */
	Seen of(ExceedanceSource source, String recordNo, Scope scope) {
		var findings = this.queue.findFindings(source, recordNo, scope);
		var record = findings.isEmpty() ? null : find(source, recordNo).orElse(null);
		if (record == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new Seen(source, record, findings,
				this.reviews.findOf(List.of(recordNo)).stream().filter((one) -> one.source() == source).toList(),
				this.assignments.findAssignee(source, recordNo, BusinessTime.dateOf(record.observedAt()))
					.filter((one) -> one.vin().equals(findings.get(0).vin()))
					.orElse(null));
	}

	/** Whether the account imported a record of the flagged finding, if there is one. */
	boolean importedFlagged(Seen seen, String account) {
		var flagged = seen.flagged();
		return flagged != null && this.queue.findImporters(flagged.id()).contains(account);
	}

	private Optional<ReviewRecord> find(ExceedanceSource source, String recordNo) {
		return switch (source) {
			case REMOTE_SENSING -> this.queue.findReading(recordNo);
			case BLACK_SMOKE -> this.queue.findCapture(recordNo);
			case ROADSIDE, PERIODIC -> this.queue.findReport(recordNo);
			case OBD -> this.queue.findAlarm(recordNo);
		};
	}

	/**
	 * A record under review.
	 *
	 * @param decisions of people, in the order in which they were made
	 * @param assignee the truck that a person gave it to, null where its plate says whose
	 * it is
	 */
	record Seen(ExceedanceSource source, ReviewRecord record, List<Finding> findings, List<Review> decisions,
			@Nullable Assignee assignee) {

		/** The finding that a person has to look at because it lost its ground. */
		public @Nullable Finding flagged() {
			return this.findings.stream().filter((one) -> one.flagged() != null).findFirst().orElse(null);
		}

		public String vin() {
			return this.findings.get(0).vin();
		}

		ReviewDuty duty() {
			var first = Reviewed.of(this.decisions).first();
			boolean fallen = this.decisions.stream().anyMatch((one) -> one.cause() == Cause.APPEAL_UPHELD);
			return new ReviewDuty(fallen, this.record.importedBy(),
					(first != null) ? first.outcome() : (this.assignee == null) ? this.record.feedOutcome() : null,
					(first != null) ? first.reviewer() : (this.assignee == null) ? this.record.feedReviewer() : null);
		}

	}

}
