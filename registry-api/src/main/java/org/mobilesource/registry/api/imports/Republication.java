package org.mobilesource.registry.api.imports;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.watchlist.WatchListMapper;

/**
 * Publishes the lists of the latest date again, at once, when a person has decided what
 * they rest on.
 */
@Component
public class Republication {

	private final Evaluation evaluation;

	private final WatchListMapper lists;

	private final DatabaseLocks locks;

	private final Clock clock;

	Republication(Evaluation evaluation, WatchListMapper lists, DatabaseLocks locks, Clock clock) {
		this.evaluation = evaluation;
		this.lists = lists;
		this.locks = locks;
		this.clock = clock;
	}

	/**
	 * Judges what is due and publishes; where nothing changed, nothing new is published.
	 * @return false while a night is at work, which then does it
	 */
	public boolean now() {
		return this.locks.whenFree(Nightly.LOCK, () -> this.lists.findCurrentRun()
			.ifPresent((run) -> this.evaluation.publish(run.businessDate(), this.clock.instant())));
	}

}
