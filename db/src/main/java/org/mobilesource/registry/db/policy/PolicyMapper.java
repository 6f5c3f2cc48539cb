package org.mobilesource.registry.db.policy;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.domain.calendar.WorkingCalendar.CalendarDay;
import org.mobilesource.registry.domain.policy.PolicyParameter;

/** Reads the dated parameters and the holiday calendar. */
@Mapper
public interface PolicyMapper {

	List<PolicyParameter> findParameters();

	List<CalendarDay> findCalendarDays();

}
