package org.mobilesource.registry.api.imports;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.DatabaseLocks;

/** Judges trucks that a person has made due. */
@Component
public class Rejudging {

	private final Judging judging;

	private final DatabaseLocks locks;

	Rejudging(Judging judging, DatabaseLocks locks) {
		this.judging = judging;
		this.locks = locks;
	}

	/** At once, unless others judge: then they, or the night, come to it. */
	public void soon() {
		if (!this.locks.isHeld("judging")) {
			this.judging.judgeDue(null);
		}
	}

}
