package org.mobilesource.registry.domain.obd;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * Too few of the days on which the vehicle drove have data. Where the odometer jumped
 * over days without data, so many of them count as driven as the way asks for.
 */
record OnlineRule(double percent, int leastDays, double dayKm, int window) implements ObdRule {

	static final String ID = "Q1";

	static OnlineRule under(Policy policy) {
		return new OnlineRule(policy.number("obd.q1.percent").doubleValue(), policy.whole("obd.q1.min-days"),
				policy.number("obd.q1.day-km").doubleValue(), policy.whole("obd.alarm.window-days"));
	}

	@Override
	public Optional<ObdHit> evaluate(JudgedDay day) {
		var share = OnlineShare.of(day.days(), day.date().minusDays(this.window), this.dayKm);
		return (share.driven() >= this.leastDays && 100 * share.online() < this.percent * share.driven())
				? Optional.of(ObdHit.warn(ID, day, share.percent(), this.percent, "%")) : Optional.empty();
	}

}
