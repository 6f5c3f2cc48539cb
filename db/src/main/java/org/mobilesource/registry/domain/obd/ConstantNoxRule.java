package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** NOx behind the SCR stood still while the speed of the engine varied. */
record ConstantNoxRule(double minutes) implements ObdRule {

	static final String ID = "T1";

	static ConstantNoxRule under(Policy policy) {
		return new ConstantNoxRule(policy.number("obd.t1.minutes").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double still = day.get(DayColumn.NOX_CONSTANT_S);
		return (still > 60 * this.minutes) ? Optional.of(ObdHit.alarm(ID, day, still / 60, this.minutes, "min"))
				: Optional.empty();
	}

}
