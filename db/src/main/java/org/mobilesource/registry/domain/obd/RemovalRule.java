package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** The terminal said that it was removed. */
record RemovalRule(int alarms) implements ObdRule {

	static final String ID = "T7";

	static RemovalRule under(Policy policy) {
		return new RemovalRule(policy.whole("obd.t7.alarms"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double removed = day.get(DayColumn.REMOVAL_ALARMS);
		return (removed >= this.alarms) ? Optional.of(ObdHit.alarm(ID, day, removed, this.alarms, "n"))
				: Optional.empty();
	}

}
