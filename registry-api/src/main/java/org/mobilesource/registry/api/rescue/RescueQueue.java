package org.mobilesource.registry.api.rescue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.rescue.RescueCandidates.Candidate;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.rescue.RescueQueueMapper;
import org.mobilesource.registry.db.rescue.RescueQueueMapper.Filter;
import org.mobilesource.registry.db.rescue.RescueQueueMapper.Unmatched;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.blacksmoke.SmokeLimit;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.policy.Comparison;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/** What waits for a person, of the last days or of one of them. */
@Component
public class RescueQueue {

	private static final Comparator<Unmatched> ORDER = Comparator.comparing(Unmatched::observedAt)
		.thenComparing(Unmatched::recordNo);

	/** So many are listed; the queue is worked off from its head. */
	private static final int LISTED = 1_000;

	/** More are hardly observed in the same moment. */
	private static final int AHEAD = 20;

	private final RescueQueueMapper queue;

	private final RescueCandidates candidates;

	private final PolicyCache policies;

	private final WatchListMapper lists;

	private final Clock clock;

	RescueQueue(RescueQueueMapper queue, RescueCandidates candidates, PolicyCache policies, WatchListMapper lists,
			Clock clock) {
		this.queue = queue;
		this.candidates = candidates;
		this.policies = policies;
		this.lists = lists;
		this.clock = clock;
	}

	/**
	 * The records of the day, else of today and of so many days before the last night:
	 * where nights are made up for, their records wait as long.
	 */
	Filter filter(@Nullable ExceedanceSource source, @Nullable String site, @Nullable LocalDate day) {
		var today = today();
		var policy = this.policies.policies().on(today);
		var smoke = SmokeLimit.under(policy);
		var night = this.lists.findCurrentRun().map(EvaluationRun::businessDate).filter(today::isAfter).orElse(today);
		var first = (day != null) ? day : night.minusDays(policy.whole("plate-rescue.days"));
		return new Filter(source, (site == null || site.isBlank()) ? null : site.strip(),
				BusinessTime.endOf(first.minusDays(1)), BusinessTime.endOf((day != null) ? day : today), smoke.level(),
				smoke.operator() == Comparison.GE);
	}

	int days() {
		return this.policies.policies().on(today()).whole("plate-rescue.days");
	}

	/** How many wait, as the page of the queue says. */
	public int waiting(Scope scope) {
		return count(filter(null, null, null), scope);
	}

	/** How many are listed. */
	int count(Filter filter, Scope scope) {
		return this.queue.count(filter, LISTED, scope);
	}

	/** Each with the likeliest candidate, null when there is none. */
	List<Item> find(Filter filter, int limit, int offset, Scope scope) {
		var records = this.queue.find(filter, limit, offset, scope);
		var first = this.candidates.firstOf(records, scope);
		return records.stream().map((record) -> new Item(record, first.get(record.recordNo()))).toList();
	}

	/** The one that waits and comes after the record, null when it is the last. */
	@Nullable Unmatched after(Unmatched record, Scope scope) {
		var all = filter(null, null, null);
		var on = new Filter(null, null, record.observedAt(), all.to(), all.smokeLevel(), all.smokeInclusive());
		return this.queue.find(on, AHEAD, 0, scope)
			.stream()
			.filter((one) -> ORDER.compare(one, record) > 0)
			.findFirst()
			.orElse(null);
	}

	private LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

	/** A record that waits. */
	record Item(Unmatched record, @Nullable Candidate first) {
	}

}
