package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * NOx by windows of work above the limit of the stage.
 *
 * @param limits g/kWh
 * @param tolerance of the sensors, as a factor
 */
record WorkWindowRule(StageNumbers limits, double tolerance) implements ObdRule {

	static final String ID = "E5";

	static WorkWindowRule under(Policy policy) {
		return new WorkWindowRule(StageNumbers.under(policy, "obd.e5.g-kwh"),
				policy.number("obd.e5.tolerance").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double limit = this.limits.of(day.vehicle().stage()) * this.tolerance;
		double found = day.get(DayColumn.MAW_NOX_G_KWH);
		return (found > limit) ? Optional.of(ObdHit.alarm(ID, day, found, limit, DayColumn.MAW_NOX_G_KWH.unit()))
				: Optional.empty();
	}

}
