package org.mobilesource.registry.api.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.FleetTruck;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Case;

/**
 * A truck of the company with its open case of the nearest deadline.
 *
 * @param soonDays a deadline so many days away or nearer is due soon
 */
public record OwnTruck(FleetTruck truck, @Nullable Case open, LocalDate today, int soonDays) {

	/** The nearest deadline first, then trucks without one by their plates. */
	static final Comparator<OwnTruck> NEAREST = Comparator
		.comparing(OwnTruck::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((one) -> one.truck.plate(), Comparator.nullsLast(Comparator.naturalOrder()));

	public @Nullable LocalDate deadline() {
		return (this.open != null) ? deadlineOf(this.open) : null;
	}

	/** Days until the deadline, negative after it; 0 without one. */
	public long daysLeft() {
		var deadline = deadline();
		return (deadline != null) ? ChronoUnit.DAYS.between(this.today, deadline) : 0;
	}

	public boolean needsAction() {
		return this.open != null;
	}

	public boolean isDueSoon() {
		return needsAction() && daysLeft() >= 0 && daysLeft() <= this.soonDays;
	}

	public Status status() {
		if (!needsAction()) {
			return this.truck.registered() ? Status.FINE : Status.OFF_REGISTER;
		}
		return (daysLeft() < 0) ? Status.OVERDUE : isDueSoon() ? Status.DUE_SOON : Status.OPEN;
	}

	/** The deadline of a case with its extensions. */
	static LocalDate deadlineOf(Case open) {
		var extended = open.extendedTo();
		return (extended != null) ? extended : open.deadline();
	}

	/** How a truck stands. */
	public enum Status {

		OVERDUE, DUE_SOON, OPEN, FINE, OFF_REGISTER

	}

}
