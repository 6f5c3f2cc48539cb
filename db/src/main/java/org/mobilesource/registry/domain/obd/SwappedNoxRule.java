package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * NOx before and behind the SCR is alike and low, or higher behind: a sensor was moved.
 */
record SwappedNoxRule(double alikePercent, double abovePercent, int warmSeconds) implements ObdRule {

	static final String ID = "T3";

	static SwappedNoxRule under(Policy policy) {
		return new SwappedNoxRule(policy.number("obd.t3.alike-percent").doubleValue(),
				policy.number("obd.t3.above-percent").doubleValue(), policy.whole("obd.alarm.warm-min-s"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double both = day.seconds(DayColumn.WARM_BOTH_S);
		double alike = 100 * day.get(DayColumn.NOX_ALIKE_S);
		double above = 100 * day.get(DayColumn.NOX_ABOVE_S);
		if (both < this.warmSeconds || both == 0) {
			return Optional.empty();
		}
		return (above > this.abovePercent * both)
				? Optional.of(ObdHit.alarm(ID, day, above / both, this.abovePercent, "%").with("ABOVE"))
				: (alike > this.alikePercent * both)
						? Optional.of(ObdHit.alarm(ID, day, alike / both, this.alikePercent, "%").with("ALIKE"))
						: Optional.empty();
	}

}
