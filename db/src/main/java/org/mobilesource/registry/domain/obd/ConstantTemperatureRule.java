package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** The temperature before the SCR stood still while the speed of the engine varied. */
record ConstantTemperatureRule(double minutes) implements ObdRule {

	static final String ID = "T4";

	static ConstantTemperatureRule under(Policy policy) {
		return new ConstantTemperatureRule(policy.number("obd.t4.minutes").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double still = day.get(DayColumn.SCR_CONSTANT_S);
		return (still > 60 * this.minutes) ? Optional.of(ObdHit.alarm(ID, day, still / 60, this.minutes, "min"))
				: Optional.empty();
	}

}
