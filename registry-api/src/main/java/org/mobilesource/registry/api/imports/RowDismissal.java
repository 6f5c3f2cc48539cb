package org.mobilesource.registry.api.imports;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.mobilesource.registry.db.imports.QuarantineMapper;
import org.mobilesource.registry.db.imports.QuarantineMapper.Act;
import org.mobilesource.registry.db.imports.QuarantineMapper.Decision;

/** Gives up quarantined rows, which stay as they are, with who did it and why. */
@Component
class RowDismissal {

	private final QuarantineMapper quarantine;

	private final Clock clock;

	RowDismissal(QuarantineMapper quarantine, Clock clock) {
		this.quarantine = quarantine;
		this.clock = clock;
	}

	/** Gives up a row; false when it is no longer open. */
	@Transactional
	boolean dismiss(RowPlace place, String person, String reason) {
		var now = this.clock.instant();
		if (this.quarantine.dismiss(place.importId(), place.line(), now) == 0) {
			return false;
		}
		this.quarantine
			.insertDecision(new Decision(place.importId(), place.line(), Act.DISMISSED, person, now, reason, null));
		return true;
	}

}
