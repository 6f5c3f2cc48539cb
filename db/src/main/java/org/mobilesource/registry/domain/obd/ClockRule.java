package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** Frames that are no re-issues came long after they say that they were sent. */
record ClockRule(int seconds) implements ObdRule {

	static final String ID = "Q6";

	static ClockRule under(Policy policy) {
		return new ClockRule(policy.whole("obd.q6.seconds"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double late = day.get(DayColumn.LATE_S_MAX);
		return (late > this.seconds) ? Optional.of(ObdHit.warn(ID, day, late, this.seconds, "s")) : Optional.empty();
	}

}
