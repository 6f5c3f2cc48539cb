package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** Too few valid positions, or jumps between them. */
record PositionRule(double percent, int jumps, int engineSeconds) implements ObdRule {

	static final String ID = "Q4";

	static PositionRule under(Policy policy) {
		return new PositionRule(policy.number("obd.q4.percent").doubleValue(), policy.whole("obd.q4.jumps"),
				policy.whole("obd.alarm.engine-min-s"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double share = day.get(DayColumn.POSITION_VALID_SHARE);
		double jumped = day.get(DayColumn.POSITION_JUMPS);
		if (day.seconds(DayColumn.ENGINE_ON_S) >= this.engineSeconds && share < this.percent / 100) {
			return Optional.of(ObdHit.warn(ID, day, 100 * share, this.percent, "%"));
		}
		return (jumped > this.jumps) ? Optional.of(ObdHit.warn(ID, day, jumped, this.jumps, "n")) : Optional.empty();
	}

}
