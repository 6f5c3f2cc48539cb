package org.mobilesource.registry.api.alarm;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Filter;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Listed;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.geo.DivisionPrefix;
import org.mobilesource.registry.domain.vehicle.PlateCheck;

/** Alarms of on-board data as they stand today. */
@Component
class AlarmQueue {

	private final ObdAlarmQueueMapper alarms;

	private final PolicyCache policies;

	private final Clock clock;

	AlarmQueue(ObdAlarmQueueMapper alarms, PolicyCache policies, Clock clock) {
		this.alarms = alarms;
		this.policies = policies;
		this.clock = clock;
	}

	/** A division that is none has no alarms. */
	Filter filter(Asked asked) {
		var today = BusinessTime.dateOf(this.clock.instant());
		var division = said(asked.division());
		var vehicle = said(asked.vin());
		return new Filter(said(asked.rule()), asked.kind(), asked.state(),
				(division != null) ? DivisionPrefix.of(division).map(DivisionPrefix::digits).orElse(division) : null,
				(vehicle != null) ? PlateCheck.normalise(vehicle) : null,
				today.minusDays(this.policies.policies().on(today).whole("obd.alarm.quiet-days")), asked.order());
	}

	int count(Filter filter, Scope scope) {
		return this.alarms.count(filter, scope);
	}

	List<Listed> find(Filter filter, int limit, int offset, Scope scope) {
		return this.alarms.find(filter, limit, offset, scope);
	}

	List<Listed> findBehind(Filter filter, String number, int limit, Scope scope) {
		return this.alarms.findBehind(filter, number, limit, scope);
	}

	private static @Nullable String said(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
