package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * No reading of NOx for too large a part of the time that is warm but for it, on so many
 * days in a row; days with little such time do not count.
 */
record MissingNoxRule(double percent, int days, int warmSeconds, int window) implements ObdRule {

	static final String ID = "T2";

	static MissingNoxRule under(Policy policy) {
		return new MissingNoxRule(policy.number("obd.t2.percent").doubleValue(), policy.whole("obd.t2.days"),
				policy.whole("obd.alarm.warm-min-s"), policy.whole("obd.alarm.window-days"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		var latest = day.back(this.window).filter(this::isWarm).limit(this.days).toList();
		boolean hit = isWarm(day.values()) && latest.size() == this.days && latest.stream().allMatch(this::lacks);
		return hit ? Optional.of(ObdHit.alarm(ID, day,
				100 * day.get(DayColumn.WARM_WITHOUT_NOX_S) / day.get(DayColumn.WARM_BUT_FOR_NOX_S), this.percent, "%"))
				: Optional.empty();
	}

	private boolean isWarm(DayValues values) {
		return values.orZero(DayColumn.WARM_BUT_FOR_NOX_S) >= this.warmSeconds;
	}

	private boolean lacks(DayValues values) {
		return 100 * values.get(DayColumn.WARM_WITHOUT_NOX_S) > this.percent * values.get(DayColumn.WARM_BUT_FOR_NOX_S);
	}

}
