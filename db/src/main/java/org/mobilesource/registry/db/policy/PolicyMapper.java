package org.mobilesource.registry.db.policy;

import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.calendar.WorkingCalendar.CalendarDay;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyParameter;

/** Storage of the dated parameters and the holiday calendar. */
@Mapper
public interface PolicyMapper {

	List<PolicyParameter> findParameters();

	/** Adds a value, which is in force from its day on. */
	void insert(@Param("row") PolicyParameter row, @Param("basis") String basis);

	/** The parameters as they are, none of them overridden. */
	default Policies policies() {
		return new Policies(findParameters(), Map.of());
	}

	List<CalendarDay> findCalendarDays();

}
