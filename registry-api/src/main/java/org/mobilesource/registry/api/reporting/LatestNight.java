package org.mobilesource.registry.api.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/** The night as of which figures are. */
@Component
class LatestNight {

	private final WatchListMapper lists;

	private final Clock clock;

	LatestNight(WatchListMapper lists, Clock clock) {
		this.lists = lists;
		this.clock = clock;
	}

	/** The run that readers see. */
	Optional<EvaluationRun> run() {
		return this.lists.findCurrentRun();
	}

	/** Its business date, yesterday without one. */
	LocalDate date() {
		return run().map(EvaluationRun::businessDate)
			.orElseGet(() -> BusinessTime.dateOf(this.clock.instant()).minusDays(1));
	}

}
