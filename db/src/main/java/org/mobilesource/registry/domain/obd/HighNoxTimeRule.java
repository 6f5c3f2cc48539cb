package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** NOx behind the SCR was high for too large a part of the warm time. */
record HighNoxTimeRule(double percent, int warmSeconds) implements ObdRule {

	static final String ID = "E2";

	static HighNoxTimeRule under(Policy policy) {
		return new HighNoxTimeRule(policy.number("obd.e2.percent").doubleValue(), policy.whole("obd.alarm.warm-min-s"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double warm = day.seconds(DayColumn.WARM_S);
		double high = 100 * day.get(DayColumn.WARM_OVER_500_S);
		return (warm >= this.warmSeconds && high > this.percent * warm)
				? Optional.of(ObdHit.alarm(ID, day, high / warm, this.percent, "%")) : Optional.empty();
	}

}
