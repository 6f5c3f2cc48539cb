package org.mobilesource.registry.api.exemption;

import org.mobilesource.registry.domain.obd.Exemption;

/** What the rule says of a vehicle. */
enum Outcome {

	/** It meets every criterion. */
	CANDIDATE,

	/** One criterion alone stands against it. */
	JUST_OUTSIDE,

	/** Several do. */
	OUTSIDE;

	static Outcome of(Exemption exemption) {
		return exemption.isCandidate() ? CANDIDATE : exemption.isJustOutside() ? JUST_OUTSIDE : OUTSIDE;
	}

}
