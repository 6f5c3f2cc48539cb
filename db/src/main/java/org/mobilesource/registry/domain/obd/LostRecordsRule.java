package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** Too much of the time with the engine on has no records. */
record LostRecordsRule(double percent, int engineSeconds) implements ObdRule {

	static final String ID = "Q2";

	static LostRecordsRule under(Policy policy) {
		return new LostRecordsRule(policy.number("obd.q2.percent").doubleValue(),
				policy.whole("obd.alarm.engine-min-s"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double lost = day.get(DayColumn.LOST_S);
		double expected = day.seconds(DayColumn.ENGINE_ON_S) + lost;
		return (expected >= this.engineSeconds && 100 * lost > this.percent * expected)
				? Optional.of(ObdHit.warn(ID, day, 100 * lost / expected, this.percent, "%")) : Optional.empty();
	}

}
