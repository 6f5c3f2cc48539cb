package org.mobilesource.registry.api.edition;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.document.DocumentMapper;
import org.mobilesource.registry.db.edition.EditionMapper;
import org.mobilesource.registry.db.edition.EditionMapper.Draft;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.db.edition.EditionMapper.Row;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.edition.EditionRule;
import org.mobilesource.registry.domain.edition.EditionRule.Recall;
import org.mobilesource.registry.domain.edition.EditionRule.Refusal;
import org.mobilesource.registry.domain.edition.EditionState;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Freezes the list of a run as the content of an edition to be released. */
@Component
class EditionPreparation {

	private static final int PART = 500;

	private final EditionMapper editions;

	private final EditionContents contents;

	private final EditionFiles files;

	private final WatchListMapper lists;

	private final DocumentMapper serials;

	private final PolicyCache policies;

	private final Clock clock;

	EditionPreparation(EditionMapper editions, EditionContents contents, EditionFiles files, WatchListMapper lists,
			DocumentMapper serials, PolicyCache policies, Clock clock) {
		this.editions = editions;
		this.contents = contents;
		this.files = files;
		this.lists = lists;
		this.serials = serials;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Prepares an edition of the run.
	 * @param recalls the edition that it is to replace, and why
	 * @return why none is prepared
	 */
	@Transactional
	Optional<Refusal> prepare(WatchList list, long runId, @Nullable Long recalls, String reason, String by) {
		lock(list);
		var run = this.lists.findRun(runId).orElse(null);
		if (run == null) {
			return Optional.of(Refusal.OLD_RUN);
		}
		var recalled = (recalls != null)
				? this.editions.find(recalls).filter((one) -> one.list() == list).map(Edition::state) : null;
		var refusal = EditionRule.preparation(run.sequence(),
				this.editions.findLatest(list).map(Edition::sequence).orElse(null),
				this.editions.findDraft(list).isPresent(),
				(recalled != null) ? new Recall(recalled.orElse(EditionState.DISCARDED), reason) : null);
		if (refusal.isEmpty()) {
			store(list, run, recalls, (recalls != null) ? reason : null, by);
		}
		return refusal;
	}

	/**
	 * Discards a prepared edition.
	 * @return why it is not discarded
	 */
	@Transactional
	Optional<Refusal> discard(Edition draft) {
		lock(draft.list());
		return (this.editions.end(draft.id(), EditionState.PREPARED, EditionState.DISCARDED) == 1) ? Optional.empty()
				: Optional.of(Refusal.NOT_PREPARED);
	}

	/** One person at a time works on the editions of a list. */
	private void lock(WatchList list) {
		this.serials.lockSerial(versions(list));
		this.serials.findSerial(versions(list));
	}

	/** What all versions of a list are drawn from. */
	static String versions(WatchList list) {
		return "edition/" + list.slug();
	}

	private void store(WatchList list, EvaluationRun run, @Nullable Long recalls, @Nullable String reason, String by) {
		var now = this.clock.instant();
		var appealed = EditionRule.under(this.policies.policies().on(BusinessTime.dateOf(now))).appealed();
		var fresh = this.contents.of(list, run, appealed);
		var rows = fresh.rows();
		int held = (int) rows.stream().filter(Row::held).count();
		this.editions.insert(new Draft(list, run.id(), appealed, rows.size() - held, held,
				this.files.keep(fresh.file()), by, now, recalls, reason));
		var id = this.editions.findDraft(list).orElseThrow().id();
		Parts.of(rows, PART).forEach((part) -> this.editions.insertRows(id, part));
	}

}
