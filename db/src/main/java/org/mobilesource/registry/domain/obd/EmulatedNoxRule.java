package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * NOx behind the SCR stood still, or repeated itself exactly, while the speed of the
 * engine varied: a box says what pleases. The longer of the two counts.
 */
record EmulatedNoxRule(double minutes) implements ObdRule {

	static final String ID = "T1";

	static EmulatedNoxRule under(Policy policy) {
		return new EmulatedNoxRule(policy.number("obd.t1.minutes").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double constant = day.seconds(DayColumn.NOX_CONSTANT_S);
		double repeated = day.seconds(DayColumn.NOX_REPEATED_S);
		double longer = Math.max(constant, repeated);
		return (longer > 60 * this.minutes) ? Optional.of(ObdHit.alarm(ID, day, longer / 60, this.minutes, "min")
			.with((constant >= repeated) ? "CONSTANT" : "REPEATED")) : Optional.empty();
	}

}
