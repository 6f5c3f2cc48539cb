package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * NOx behind the SCR, as the mean of a day's warm time, above the limit of the stage on
 * so many days in a row; days with little warm time do not count.
 */
record WarmNoxRule(StageNumbers limits, int days, int warmSeconds, int window) implements ObdRule {

	static final String ID = "E1";

	static WarmNoxRule under(Policy policy) {
		return new WarmNoxRule(StageNumbers.under(policy, "obd.e1.limit-ppm"), policy.whole("obd.e1.days"),
				policy.whole("obd.alarm.warm-min-s"), policy.whole("obd.alarm.window-days"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		double limit = this.limits.of(day.vehicle().stage());
		var latest = day.back(this.window).filter(this::isWarm).limit(this.days).toList();
		boolean hit = isWarm(day.values()) && latest.size() == this.days
				&& latest.stream().allMatch((values) -> values.get(DayColumn.NOX_WARM_PPM) > limit);
		return hit ? Optional.of(ObdHit.alarm(ID, day, day.get(DayColumn.NOX_WARM_PPM), limit, "ppm"))
				: Optional.empty();
	}

	private boolean isWarm(DayValues values) {
		return values.has(DayColumn.NOX_WARM_PPM) && values.orZero(DayColumn.WARM_S) >= this.warmSeconds;
	}

}
