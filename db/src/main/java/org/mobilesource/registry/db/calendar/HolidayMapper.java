package org.mobilesource.registry.db.calendar;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.calendar.Holiday;

/** Days of the holiday notices. */
@Mapper
public interface HolidayMapper extends FeedTable<Holiday> {

	/** Trucks with an open case whose deadline lies on the day or after it. */
	List<String> findTrucksWithDeadlineFrom(@Param("day") LocalDate day);

}
