package org.mobilesource.registry.api.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper.Filter;
import org.mobilesource.registry.db.review.ReviewQueueMapper.Needs;
import org.mobilesource.registry.db.review.ReviewQueueMapper.Waiting;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;

/** What waits for a reviewer under the numbers of today. */
@Component
class ReviewQueue {

	private final ReviewQueueMapper queue;

	private final PolicyMapper policies;

	private final Clock clock;

	ReviewQueue(ReviewQueueMapper queue, PolicyMapper policies, Clock clock) {
		this.queue = queue;
		this.policies = policies;
		this.clock = clock;
	}

	Filter filter(Asked asked) {
		var policy = this.policies.policies().on(today());
		var site = asked.site();
		return new Filter(asked.of(), asked.source(), (site == null || site.isBlank()) ? null : site.strip(),
				observedBefore(asked.left()), asked.from(), asked.to(), Needs.under(policy));
	}

	int count(Filter filter, Scope scope) {
		return this.queue.count(filter, scope);
	}

	List<Item> find(Filter filter, int limit, int offset, Scope scope) {
		var calendar = calendar();
		int days = days();
		var today = today();
		return this.queue.find(filter, limit, offset, scope)
			.stream()
			.map((record) -> Item.of(record, due(record.observedAt(), calendar, days), today))
			.toList();
	}

	/** How old the queue is, county by county. */
	List<Ageing> ageing(Filter filter, Scope scope) {
		var calendar = calendar();
		int days = days();
		var today = today();
		return Ageing.of(this.queue.findAges(filter, scope), today, calendar.plusWorkingDays(today, 1),
				(day) -> calendar.plusWorkingDays(day, days));
	}

	/** The last day for the review of a record. */
	LocalDate due(Instant observedAt) {
		return due(observedAt, calendar(), days());
	}

	LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

	/** The day from which on records have more than so many working days left. */
	private @Nullable LocalDate observedBefore(@Nullable Integer left) {
		if (left == null) {
			return null;
		}
		var calendar = calendar();
		return calendar.plusWorkingDays(calendar.plusWorkingDays(today(), Math.max(0, left + 1)), -days());
	}

	private static LocalDate due(Instant observedAt, WorkingCalendar calendar, int days) {
		return calendar.plusWorkingDays(BusinessTime.dateOf(observedAt), days);
	}

	private WorkingCalendar calendar() {
		return new WorkingCalendar(this.policies.findCalendarDays());
	}

	private int days() {
		return this.policies.policies().on(today()).whole("review.working-days");
	}

	/**
	 * A record of the queue.
	 *
	 * @param due the last day for its review
	 */
	record Item(Waiting record, LocalDate due, boolean late) {

		static Item of(Waiting record, LocalDate due, LocalDate today) {
			return new Item(record, due, due.isBefore(today));
		}

	}

}
