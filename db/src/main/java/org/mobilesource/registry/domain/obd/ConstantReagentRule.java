package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/** The level of the reagent stands still over a long way or much fuel. */
record ConstantReagentRule(double span, double km, double fuel) implements ObdRule {

	static final String ID = "U2";

	/** Levels have one digit behind the point. */
	private static final double TOLERANCE = 0.01;

	static ConstantReagentRule under(Policy policy) {
		return new ConstantReagentRule(policy.number("obd.u2.span-percent").doubleValue(),
				policy.number("obd.u2.km").doubleValue(), policy.number("obd.u2.fuel-l").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double least = Double.MAX_VALUE;
		double most = 0;
		double way = 0;
		double burnt = 0;
		for (var values : (Iterable<DayValues>) day.back(Integer.MAX_VALUE)
			.filter((one) -> one.has(DayColumn.REAGENT_MIN) && one.has(DayColumn.REAGENT_MAX))::iterator) {
			least = Math.min(least, values.get(DayColumn.REAGENT_MIN));
			most = Math.max(most, values.get(DayColumn.REAGENT_MAX));
			if (most - least > this.span + TOLERANCE) {
				break;
			}
			way += values.orZero(DayColumn.KM_INTEGRATED);
			burnt += values.orZero(DayColumn.FUEL_L);
		}
		if (!day.values().has(DayColumn.REAGENT_MAX)) {
			return Optional.empty();
		}
		return (way > this.km) ? Optional.of(ObdHit.alarm(ID, day, way, this.km, "km"))
				: (burnt > this.fuel) ? Optional.of(ObdHit.alarm(ID, day, burnt, this.fuel, "L")) : Optional.empty();
	}

}
