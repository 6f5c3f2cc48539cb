package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** The warm SCR takes too little of the NOx away. */
record ScrEfficiencyRule(double percent, int warmSeconds) implements ObdRule {

	static final String ID = "E3";

	static ScrEfficiencyRule under(Policy policy) {
		return new ScrEfficiencyRule(policy.number("obd.e3.percent").doubleValue(),
				policy.whole("obd.alarm.warm-min-s"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double efficiency = day.get(DayColumn.SCR_EFFICIENCY);
		return (day.seconds(DayColumn.WARM_BOTH_S) >= this.warmSeconds && efficiency < this.percent / 100)
				? Optional.of(ObdHit.alarm(ID, day, 100 * efficiency, this.percent, "%")) : Optional.empty();
	}

}
