package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * The vehicle went too far with little reagent: over this day and those before it that
 * ended with little; or at all with next to none.
 */
record LowReagentRule(double lowPercent, double lowKm, double emptyKm) implements ObdRule {

	static final String ID = "U1";

	static LowReagentRule under(Policy policy) {
		return new LowReagentRule(policy.number("obd.reagent.low-percent").doubleValue(),
				policy.number("obd.u1.low-km").doubleValue(), policy.number("obd.u1.empty-km").doubleValue());
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double empty = day.get(DayColumn.REAGENT_EMPTY_KM);
		if (empty > this.emptyKm) {
			return Optional.of(ObdHit.alarm(ID, day, empty, this.emptyKm, "km"));
		}
		double low = day.seconds(DayColumn.REAGENT_LOW_KM);
		double before = day.back(Integer.MAX_VALUE)
			.skip(1)
			.takeWhile((values) -> values.get(DayColumn.REAGENT_LAST) <= this.lowPercent)
			.mapToDouble((values) -> values.orZero(DayColumn.REAGENT_LOW_KM))
			.sum();
		double km = (day.get(DayColumn.REAGENT_FIRST) <= this.lowPercent) ? low + before : low;
		return (low > 0 && km > this.lowKm) ? Optional.of(ObdHit.warn(ID, day, km, this.lowKm, "km"))
				: Optional.empty();
	}

}
