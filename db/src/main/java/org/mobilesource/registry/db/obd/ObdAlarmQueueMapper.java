package org.mobilesource.registry.db.obd;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.AlarmKind;
import org.mobilesource.registry.domain.obd.AlarmState;
import org.mobilesource.registry.domain.obd.ObdSeverity;

/**
 * Alarms of on-board data as people look through them. An alarm belongs to whoever had
 * the truck on its first day.
 */
@Mapper
public interface ObdAlarmQueueMapper {

	int count(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/** A page in the order of the filter. */
	List<Listed> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	/** Those behind a number, in the order of numbers. */
	List<Listed> findBehind(@Param("filter") Filter filter, @Param("number") String number, @Param("limit") int limit,
			@Param("scope") Scope scope);

	/** By what alarms are ordered: the latest, the longest or the gravest ones first. */
	enum Order {

		LAST_DAY, FIRST_DAY, DAYS, SEVERITY

	}

	/**
	 * Which alarms.
	 *
	 * @param division what its truck's division begins with
	 * @param vehicle what the VIN or a plate of the truck begins with
	 * @param openSince the earliest last day of an alarm that is open
	 */
	record Filter(@Nullable String rule, @Nullable AlarmKind kind, @Nullable AlarmState state,
			@Nullable String division, @Nullable String vehicle, LocalDate openSince, Order order) {
	}

	/**
	 * An alarm.
	 *
	 * @param days on which the condition was met
	 * @param value of the worst day, in the unit, as the threshold
	 * @param reviewable whether there is a finding of it
	 * @param registered whether the register has the truck
	 * @param plate on the first day, as the company
	 */
	record Listed(String number, String vin, String rule, AlarmKind kind, LocalDate firstDay, LocalDate lastDay,
			int days, ObdSeverity severity, LocalDate worstDay, double value, double threshold, String unit,
			String detail, AlarmState state, boolean reviewable, boolean registered, @Nullable String division,
			@Nullable String plate, @Nullable String plateType, @Nullable String creditCode, @Nullable String company) {
	}

}
