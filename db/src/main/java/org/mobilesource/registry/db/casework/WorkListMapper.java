package org.mobilesource.registry.db.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.casework.RepairOutcome;
import org.mobilesource.registry.domain.casework.WorkList;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ServiceResult;
import org.mobilesource.registry.domain.enforcement.ServiceWay;

/** Findings and cases that wait for a department. */
@Mapper
public interface WorkListMapper {

	int count(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/** Of the list, in order of deadline, then of the day of the exceedance. */
	List<Task> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	/** Companies with open cases, those with most overdue ones first. */
	List<Firm> findFirms(@Param("filter") Filter filter, @Param("limit") int limit, @Param("scope") Scope scope);

	/** Repairs of stations from the day on, each with its first passed re-test. */
	List<RepairOutcome> findRepairs(@Param("since") LocalDate since, @Param("scope") Scope scope);

	/**
	 * Which tasks.
	 *
	 * @param soon the last day that is soon
	 * @param text beginning of a plate, a VIN, or of a company's credit code, or part of
	 * its name; null for all
	 */
	record Filter(WorkList list, LocalDate today, LocalDate soon, @Nullable String text) {
	}

	/**
	 * An exceedance or the case that it opened.
	 *
	 * @param id of the exceedance
	 * @param plate that the truck carries now
	 * @param records numbers of its records, parted by blanks
	 * @param company that owns or else leases the truck today
	 * @param deadline of its case, null without one
	 * @param penalty number of a decision on one of its records
	 * @param serviceWay how the notice was served at last, null without, or not recorded
	 * @param serviceResult what came of it, null without a service
	 */
	record Task(long id, String vin, @Nullable String plate, @Nullable String plateType, ExceedanceSource source,
			Instant occurredAt, String records, @Nullable String creditCode, @Nullable String company,
			@Nullable LocalDate deadline, @Nullable String penalty, @Nullable ServiceWay serviceWay,
			@Nullable ServiceResult serviceResult, @Nullable LocalDate serviceDay, @Nullable String serviceSlip) {
	}

	/** Open cases of a company's trucks. */
	record Firm(String creditCode, @Nullable String name, int open, int overdue, int soon) {
	}

}
