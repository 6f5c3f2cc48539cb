package org.mobilesource.registry.domain.feedhealth;

import java.util.ArrayList;
import java.util.List;

import org.mobilesource.registry.domain.feedhealth.FeedAlert.Kind;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * What is worth an alert after a night. A value on its limit is none; the number of
 * silent nights alone is reached.
 *
 * @param silentNights nights without data in a row, from so many on
 * @param fewPercent of the median, fewer rows
 * @param fewFrom the lowest median of which fewer rows mean anything
 * @param duplicatePercent of the rows of the night, more
 * @param rejectPercent of the rows of the night, more
 * @param clockMinutes ahead or behind, more
 * @param graceDays after the end of a calibration, more
 */
public record FeedAlertRule(int silentNights, int fewPercent, int fewFrom, int duplicatePercent, int rejectPercent,
		int clockMinutes, int graceDays) {

	static final String ID = "FEED-2";

	public static FeedAlertRule under(Policy policy) {
		return new FeedAlertRule(policy.whole("feed-health.silent.nights"), policy.whole("feed-health.few.percent"),
				policy.whole("feed-health.few.from-rows"), policy.whole("feed-health.duplicate.percent"),
				policy.whole("feed-health.reject.percent"), policy.whole("feed-health.clock.minutes"),
				policy.whole("feed-health.calibration.grace-days"));
	}

	/** The alerts of a site or feed, at most one of a kind. */
	public List<FeedAlert> evaluate(Health health) {
		List<FeedAlert> alerts = new ArrayList<>();
		var last = health.last();
		var silent = health.silent();
		if (!silent.isEmpty() && silent.size() >= this.silentNights) {
			alerts.add(new FeedAlert(Kind.SILENCE, silent.get(0).date(), silent.size(), this.silentNights));
		}
		health.nights()
			.stream()
			.filter((night) -> night.state() == Night.State.LATE && night.shown() != null
					&& night.shown().cameOn().equals(last.date()))
			.findFirst()
			.ifPresent((night) -> alerts
				.add(new FeedAlert(Kind.LATE, night.date(), last.date().toEpochDay() - night.date().toEpochDay(), 0)));
		health.nights()
			.stream()
			.filter((night) -> night.state() == Night.State.HELD)
			.findFirst()
			.ifPresent((night) -> alerts.add(new FeedAlert(Kind.HELD, night.date(),
					health.nights().stream().filter((one) -> one.state() == Night.State.HELD).count(), 0)));
		health.median()
			.filter((median) -> median >= this.fewFrom && last.rows() > 0
					&& 100 * last.rows() < this.fewPercent * median)
			.ifPresent((median) -> alerts
				.add(new FeedAlert(Kind.FEW_ROWS, last.date(), 100 * last.rows() / median, this.fewPercent)));
		var came = health.delivered();
		if (100 * came.duplicate() > this.duplicatePercent * came.read()) {
			alerts.add(share(Kind.DUPLICATES, last, came.duplicate(), came.read(), this.duplicatePercent));
		}
		if (100 * came.bad() > this.rejectPercent * came.read()) {
			alerts.add(share(Kind.REJECTS, last, came.bad(), came.read(), this.rejectPercent));
		}
		if (Math.abs(came.clockMinutes()) > this.clockMinutes) {
			alerts.add(new FeedAlert(Kind.CLOCK, last.date(), came.clockMinutes(), this.clockMinutes));
		}
		health.calibrationAge()
			.filter((age) -> age > this.graceDays)
			.ifPresent((age) -> alerts.add(new FeedAlert(Kind.CALIBRATION,
					last.date().minusDays(age - this.graceDays - 1), age, this.graceDays)));
		return alerts;
	}

	private static FeedAlert share(Kind kind, Night night, long part, long all, int limit) {
		return new FeedAlert(kind, night.date(), 100 * part / all, limit);
	}

}
