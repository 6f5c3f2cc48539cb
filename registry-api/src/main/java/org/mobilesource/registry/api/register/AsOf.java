package org.mobilesource.registry.api.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.imports.HandEntry;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.register.RegisterQuery;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Time;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.privacy.Sight;

/** Rows of registers as they were at the end of a day. */
@Component
public class AsOf {

	private final Registers registers;

	private final HandEntry entry;

	private final History history;

	private final TruckArchiveMapper trucks;

	private final PolicyCache policies;

	private final Clock clock;

	AsOf(Registers registers, HandEntry entry, History history, TruckArchiveMapper trucks, PolicyCache policies,
			Clock clock) {
		this.policies = policies;
		this.trucks = trucks;
		this.registers = registers;
		this.entry = entry;
		this.history = history;
		this.clock = clock;
	}

	public LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

	/** The last day on which a row is seen within the scope, empty while it goes on. */
	Optional<LocalDate> lastDay(String feed, String key, Scope scope) {
		var times = (scope.isCity() || !feed.equals("trucks")) ? List.<Time>of() : this.trucks.findTimes(key, scope);
		boolean over = !times.isEmpty() && times.stream().allMatch((time) -> time.validTo() != null);
		return over ? times.stream()
			.map(Time::validTo)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.map((end) -> end.minusDays(1))
			.filter((day) -> day.isBefore(today())) : Optional.empty();
	}

	/** The day, or the last one before it on which the row is seen. */
	public LocalDate seenOn(String feed, String key, LocalDate day, Scope scope) {
		return lastDay(feed, key, scope).filter(day::isAfter).orElse(day);
	}

	/** The changes that fall into the time in which the row is seen. */
	List<History.Change> seen(String feed, String key, List<History.Change> changes, Scope scope) {
		var last = lastDay(feed, key, scope);
		return changes.stream()
			.filter((one) -> last.isEmpty() || one.since() == null || !one.since().isAfter(last.get()))
			.toList();
	}

	/** Whether the register has the row, within the scope. */
	public boolean knows(String feed, String key, Scope scope) {
		return this.registers.get(feed).table().count(RegisterQuery.of(key), scope) > 0;
	}

	/**
	 * A row with everything that it was, seen from a day, or from the last one on which
	 * it is seen if that was before; not found when it is no row of the register, or
	 * before there were rules.
	 * @param on the day, null for today
	 */
	public Seen of(String feed, String key, @Nullable LocalDate on, Scope scope, Sight sight) {
		var today = today();
		var last = lastDay(feed, key, scope);
		var asked = (on != null) ? on : today;
		var day = last.filter(asked::isAfter).orElse(asked);
		if (day.isBefore(this.policies.policies().firstDay())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		var row = this.registers.row(this.registers.get(feed), key, scope);
		var columns = Registers.shown(this.entry.fields(feed).stream().map(HandEntry.Field::name).toList(), scope);
		var told = this.history.of(feed, key, row);
		return new Seen(feed, on, day, today, key, columns, last.map(told::withPlatesOf).orElse(told), sight);
	}

}
