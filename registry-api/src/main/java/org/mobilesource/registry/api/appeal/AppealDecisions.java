package org.mobilesource.registry.api.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.imports.Republication;
import org.mobilesource.registry.db.appeal.AppealMapper;
import org.mobilesource.registry.db.appeal.AppealMapper.Appeal;
import org.mobilesource.registry.db.appeal.AppealMapper.Disputed;
import org.mobilesource.registry.db.appeal.AppealMapper.Effect;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.review.Review;
import org.mobilesource.registry.domain.review.Review.Cause;
import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.review.ReviewReason;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Decides appeals. What falls with an upheld one falls as rejected records; then the
 * trucks are judged and the lists published again, and what became of the entries of
 * those concerned is kept with the appeal.
 */
@Component
class AppealDecisions {

	private final AppealMapper appeals;

	private final AppealMatter matter;

	private final ReviewMapper reviews;

	private final JudgingMapper judging;

	private final WatchListMapper lists;

	private final Republication republication;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AppealDecisions(AppealMapper appeals, AppealMatter matter, ReviewMapper reviews, JudgingMapper judging,
			WatchListMapper lists, Republication republication, TransactionTemplate transaction, Clock clock) {
		this.appeals = appeals;
		this.matter = matter;
		this.reviews = reviews;
		this.judging = judging;
		this.lists = lists;
		this.republication = republication;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Decides.
	 * @param records of the findings
	 * @param answer complete; it names no other records
	 * @return false when somebody else has decided meanwhile
	 * @throws ResponseStatusException 403 for who had a part in the matter
	 */
	boolean decide(Appeal appeal, List<Long> findings, List<Disputed> records, AppealAnswer answer, Account account) {
		if (this.matter.hadPart(account.name(), records) || account.name().equals(appeal.filedBy())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		var reason = Objects.requireNonNull(answer.reason());
		var falling = reason.needsRecords()
				? records.stream().filter((record) -> answer.records().contains(record.recordNo())).toList()
				: List.<Disputed>of();
		var concerned = this.matter.concerned(appeal, findings, records);
		var before = entries(concerned);
		var now = this.clock.instant();
		boolean decided = Boolean.TRUE.equals(this.transaction.execute((status) -> {
			if (this.appeals.decide(appeal.id(), reason.outcome(), reason, answer.text(), account.name(), now) == 0) {
				return false;
			}
			reject(falling, appeal.id(), account.name(), now);
			return true;
		}));
		if (decided && this.republication.now()) {
			keepEffects(appeal.id(), concerned, before, entries(concerned));
		}
		return decided;
	}

	private void reject(List<Disputed> falling, long appealId, String by, Instant at) {
		Set<String> seen = new TreeSet<>();
		for (var record : falling) {
			if (seen.add(record.source() + record.recordNo())) {
				this.reviews.insert(new Review(record.source(), record.recordNo(), 1, ReviewOutcome.REJECTED,
						ReviewReason.OTHER, "申诉 " + appealId, Cause.APPEAL_UPHELD, by, at));
			}
		}
		if (!falling.isEmpty()) {
			this.judging.markTrucks(falling.stream().map(Disputed::vin).distinct().toList(), "DATA_CORRECTED");
		}
	}

	private void keepEffects(long appealId, Collection<String> concerned, Map<String, String> before,
			Map<String, String> after) {
		for (var list : WatchList.values()) {
			for (var subject : concerned) {
				var key = list + " " + subject;
				if (before.containsKey(key) || after.containsKey(key)) {
					this.appeals.insertEffect(appealId, new Effect(list, subject, before.get(key), after.get(key)));
				}
			}
		}
	}

	/** The figures of the entries that stand, by list and subject. */
	private Map<String, String> entries(Collection<String> subjects) {
		Map<String, String> figures = new TreeMap<>();
		this.lists.findCurrentRun().ifPresent((run) -> {
			for (var list : WatchList.values()) {
				subjects.forEach((subject) -> this.lists.findEntry(list, subject, run.sequence(), Scope.CITY)
					.ifPresent((entry) -> figures.put(list + " " + subject, entry.entry().figures())));
			}
		});
		return figures;
	}

}
