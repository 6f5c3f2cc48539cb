package org.mobilesource.registry.api.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.CaseDeadline;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.Due;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.Grant;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** Moves deadlines; old ones stay on record. */
@Component
class Deadlines {

	private final DeadlineMapper deadlines;

	private final JudgingMapper judging;

	private final Clock clock;

	Deadlines(DeadlineMapper deadlines, JudgingMapper judging, Clock clock) {
		this.deadlines = deadlines;
		this.judging = judging;
		this.clock = clock;
	}

	LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

	/**
	 * Extends one case.
	 * @param seen the deadline that the person has seen
	 */
	@Transactional
	Outcome extend(long openedBy, @Nullable LocalDate seen, Grant grant, Scope scope) {
		this.deadlines.lock(openedBy);
		if (this.deadlines.countEntries(grant.entryId()) > 0) {
			return Outcome.DONE;
		}
		var now = this.deadlines.find(openedBy, scope).filter(CaseDeadline::isOpen).orElse(null);
		if (now == null || !now.current().equals(seen)) {
			return Outcome.CHANGED;
		}
		if (!grant.until().isAfter(now.current())) {
			return Outcome.NOT_LATER;
		}
		this.deadlines.extend(openedBy, grant);
		return Outcome.DONE;
	}

	/**
	 * Extends all cases that are due, none when they are not as many as the person has
	 * seen.
	 */
	@Transactional
	Outcome extendDue(Due due, int seen, Grant grant, Scope scope) {
		if (this.deadlines.countEntries(grant.entryId()) > 0) {
			return Outcome.DONE;
		}
		if (!grant.until().isAfter(due.last())) {
			return Outcome.NOT_LATER;
		}
		if (this.deadlines.extendDue(due, grant, scope) != seen) {
			throw new ChangedMeanwhileException();
		}
		return Outcome.DONE;
	}

	/** Records when the notice was served; the deadline is then counted from that day. */
	@Transactional
	Outcome serve(long openedBy, LocalDate servedOn, String slip, String by, Scope scope) {
		this.deadlines.lock(openedBy);
		var now = this.deadlines.find(openedBy, scope).filter(CaseDeadline::isOpen).orElse(null);
		if (now == null) {
			return Outcome.CHANGED;
		}
		if (servedOn.isAfter(today()) || servedOn.isBefore(now.noticedOn())) {
			return Outcome.IMPOSSIBLE_DAY;
		}
		var services = this.deadlines.findServices(openedBy);
		var last = services.isEmpty() ? null : services.get(services.size() - 1);
		if (last == null || !last.servedOn().equals(servedOn) || !last.slip().equals(slip)) {
			this.deadlines.insertService(openedBy, servedOn, slip, by, this.clock.instant());
			this.deadlines.setServed(openedBy, servedOn);
			this.judging.markTrucks(List.of(now.vin()), "DATA_CORRECTED");
		}
		return Outcome.DONE;
	}

	/** How it went. */
	enum Outcome {

		DONE, CHANGED, NOT_LATER, IMPOSSIBLE_DAY

	}

	/** Other cases are due than the person has seen. */
	static final class ChangedMeanwhileException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
