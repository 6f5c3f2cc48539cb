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
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.NoticeService;

/** Moves deadlines; old ones stay on record. */
@Component
class Deadlines {

	private final DeadlineMapper deadlines;

	private final JudgingMapper judging;

	private final PolicyCache policies;

	private final Clock clock;

	Deadlines(DeadlineMapper deadlines, JudgingMapper judging, PolicyCache policies, Clock clock) {
		this.deadlines = deadlines;
		this.judging = judging;
		this.policies = policies;
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

	/** Whether a notice of any case can have been served so. */
	Outcome possible(NoticeService service) {
		if (service.day().isAfter(today())) {
			return Outcome.IMPOSSIBLE_DAY;
		}
		return service.isPossible() ? Outcome.DONE : Outcome.IMPOSSIBLE_RESULT;
	}

	/**
	 * Records what came of serving the notice. If it was served, the deadline is counted
	 * from that day; if it came back, the deadline stays where it is.
	 */
	@Transactional
	Outcome serve(long openedBy, NoticeService service, String by, Scope scope) {
		this.deadlines.lock(openedBy);
		var now = this.deadlines.find(openedBy, scope).filter(CaseDeadline::isOpen).orElse(null);
		if (now == null) {
			return Outcome.CHANGED;
		}
		var possible = possible(service);
		if (possible != Outcome.DONE || service.day().isBefore(now.noticedOn())) {
			return (possible != Outcome.DONE) ? possible : Outcome.IMPOSSIBLE_DAY;
		}
		var services = this.deadlines.findServices(openedBy);
		if (services.isEmpty() || !services.get(services.size() - 1).says(service)) {
			var servedOn = service.servedOn(this.policies.policies());
			this.deadlines.insertService(openedBy, service, servedOn, by, this.clock.instant());
			if (servedOn != null) {
				this.deadlines.setServed(openedBy, servedOn);
				this.judging.markTrucks(List.of(now.vin()), "DATA_CORRECTED");
			}
		}
		return Outcome.DONE;
	}

	/** How it went. */
	enum Outcome {

		DONE, CHANGED, NOT_LATER, IMPOSSIBLE_DAY, IMPOSSIBLE_RESULT

	}

	/** Other cases are due than the person has seen. */
	static final class ChangedMeanwhileException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
