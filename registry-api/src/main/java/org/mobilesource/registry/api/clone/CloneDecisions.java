package org.mobilesource.registry.api.clone;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.clone.CloneRecords.Held;
import org.mobilesource.registry.api.imports.Rejudging;
import org.mobilesource.registry.db.clone.CloneCaseMapper;
import org.mobilesource.registry.db.clone.CloneCaseMapper.CloneCase;
import org.mobilesource.registry.db.clone.CloneCaseMapper.Decided;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.clone.CloneDecision;
import org.mobilesource.registry.domain.review.Review;
import org.mobilesource.registry.domain.review.Review.Cause;
import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.review.ReviewReason;

/** Stores decisions on suspected clones, and has the truck judged by them. */
@Component
class CloneDecisions {

	private final CloneCaseMapper cases;

	private final ReviewMapper reviews;

	private final JudgingMapper judging;

	private final Rejudging rejudging;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CloneDecisions(CloneCaseMapper cases, ReviewMapper reviews, JudgingMapper judging, Rejudging rejudging,
			TransactionTemplate transaction, Clock clock) {
		this.cases = cases;
		this.reviews = reviews;
		this.judging = judging;
		this.rejudging = rejudging;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Decides; a proof rejects the records of the false plate, so that the others count.
	 * @param answer complete
	 * @return false when somebody else has decided meanwhile
	 * @throws ResponseStatusException 403 for who imported a record, or may not decide so
	 */
	boolean decide(CloneCase suspect, List<Held> records, CloneAnswer answer, Account account) {
		var decision = Objects.requireNonNull(answer.decision());
		if (suspect.state() != answer.seen()) {
			return false;
		}
		if (isImporter(account, records) || !CloneDecision.open(suspect.state(), account::may).contains(decision)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		var now = this.clock.instant();
		boolean decided = Boolean.TRUE.equals(this.transaction.execute((status) -> {
			if (this.cases.setState(suspect.id(), suspect.state(), decision.state()) == 0) {
				return false;
			}
			this.cases.insertDecision(suspect.id(),
					new Decided(decision, Objects.requireNonNull(answer.reason()), answer.text(), account.name(), now));
			records.stream()
				.filter((one) -> answer.records().contains(one.record().recordNo()))
				.forEach((one) -> this.reviews.insert(new Review(one.source(), one.record().recordNo(), 1,
						ReviewOutcome.REJECTED, ReviewReason.CLONE_SUSPECT, "套牌 " + suspect.id(), Cause.RECORD_VOIDED,
						account.name(), now)));
			this.judging.markTrucks(List.of(suspect.vin()), "DATA_CORRECTED");
			return true;
		}));
		if (decided) {
			this.rejudging.soon();
		}
		return decided;
	}

	/** Nobody decides on what they imported. */
	static boolean isImporter(Account account, List<Held> records) {
		return records.stream().anyMatch((one) -> account.name().equals(one.record().importedBy()));
	}

}
