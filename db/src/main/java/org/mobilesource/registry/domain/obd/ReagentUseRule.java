package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * Too little reagent for the fuel, by volume, over at least so many kilometres: as the
 * vehicle counts it, else by the level where the size of the tank is given.
 */
record ReagentUseRule(double percent, double km, double density, double tank, int window) implements ObdRule {

	static final String ID = "U3";

	private static final double GRAMS = 1000;

	static ReagentUseRule under(Policy policy) {
		return new ReagentUseRule(policy.number("obd.u3.percent").doubleValue(),
				policy.number("obd.u3.km").doubleValue(), policy.number("obd.reagent.density-kg-l").doubleValue(),
				policy.number("obd.reagent.tank-l").doubleValue(), policy.whole("obd.alarm.window-days"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double way = 0;
		double reagent = 0;
		double fuel = 0;
		for (var values : (Iterable<DayValues>) day.back(this.window)
			.filter((one) -> one.has(DayColumn.FUEL_L) && !Double.isNaN(litres(one)))::iterator) {
			way += values.orZero(DayColumn.KM_INTEGRATED);
			reagent += litres(values);
			fuel += values.get(DayColumn.FUEL_L);
			if (way >= this.km) {
				return (100 * reagent < this.percent * fuel)
						? Optional.of(ObdHit.alarm(ID, day, 100 * reagent / fuel, this.percent, "%"))
						: Optional.empty();
			}
		}
		return Optional.empty();
	}

	private double litres(DayValues values) {
		return values.has(DayColumn.UREA_G) ? values.get(DayColumn.UREA_G) / GRAMS / this.density
				: (this.tank > 0) ? values.get(DayColumn.REAGENT_DROP) / 100 * this.tank : Double.NaN;
	}

}
