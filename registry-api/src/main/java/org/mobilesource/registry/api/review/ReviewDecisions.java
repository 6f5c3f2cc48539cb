package org.mobilesource.registry.api.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.imports.Rejudging;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.review.Review;
import org.mobilesource.registry.domain.review.Review.Cause;
import org.mobilesource.registry.domain.review.ReviewOutcome;

/** Stores decisions one after the other, and has the truck judged by them. */
@Component
class ReviewDecisions {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ReviewRecords records;

	private final ReviewMapper reviews;

	private final ReviewQueueMapper queue;

	private final JudgingMapper judging;

	private final Rejudging rejudging;

	private final DatabaseLocks locks;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ReviewDecisions(ReviewRecords records, ReviewMapper reviews, ReviewQueueMapper queue, JudgingMapper judging,
			Rejudging rejudging, DatabaseLocks locks, TransactionTemplate transaction, Clock clock) {
		this.records = records;
		this.reviews = reviews;
		this.queue = queue;
		this.judging = judging;
		this.rejudging = rejudging;
		this.locks = locks;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Decides; false when somebody else has decided meanwhile. */
	boolean decide(ExceedanceSource source, String recordNo, Decision decision, Account account, Scope scope) {
		boolean stored = this.locks.holding("review:" + recordNo.hashCode(), PATIENCE, () -> {
			var seen = this.records.of(source, recordNo, scope);
			int level = seen.duty()
				.level(account.name(), account.roles())
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
			if (seen.decisions().size() != decision.seen()) {
				return false;
			}
			var outcome = Objects.requireNonNull(decision.outcome());
			var reason = (outcome == ReviewOutcome.CONFIRMED) ? null : decision.reason();
			this.transaction.executeWithoutResult((status) -> {
				this.reviews.insert(new Review(source, recordNo, level, outcome, reason, decision.text(),
						Cause.RECORD_VOIDED, account.name(), this.clock.instant()));
				this.judging.markTrucks(List.of(seen.vin()), "DATA_CORRECTED");
			});
			return true;
		});
		if (stored) {
			this.rejudging.soon();
		}
		return stored;
	}

	/**
	 * Lets a finding stand that lost its ground; false when that is no longer asked.
	 * @throws ResponseStatusException 403 for who imported a record of it
	 */
	boolean stand(ReviewRecords.Seen seen, String reason, Account account) {
		if (this.records.importedFlagged(seen, account.name())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		var flagged = seen.flagged();
		return flagged != null && this.queue.stand(flagged.id(), reason, account.name(), this.clock.instant()) > 0;
	}

}
