package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** The odometer went back, or tells another distance than the speed. */
record OdometerRule(int back, double warn, double alarm, double leastKm) implements ObdRule {

	static final String ID = "Q5";

	static OdometerRule under(Policy policy) {
		return new OdometerRule(policy.whole("obd.q5.back"), policy.number("obd.q5.warn-percent").doubleValue(),
				policy.number("obd.q5.alarm-percent").doubleValue(), policy.number("obd.q5.min-km").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double went = day.get(DayColumn.ODOMETER_BACK);
		if (went > this.back) {
			return Optional.of(ObdHit.alarm(ID, day, went, this.back, "n"));
		}
		double told = day.get(DayColumn.KM_ODOMETER);
		double apart = 100 * Math.abs(day.get(DayColumn.KM_INTEGRATED) - told);
		if (!(told >= this.leastKm)) {
			return Optional.empty();
		}
		return (apart > this.alarm * told) ? Optional.of(ObdHit.alarm(ID, day, apart / told, this.alarm, "%"))
				: (apart > this.warn * told) ? Optional.of(ObdHit.warn(ID, day, apart / told, this.warn, "%"))
						: Optional.empty();
	}

}
