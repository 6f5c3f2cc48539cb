package org.mobilesource.registry.db.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.calendar.BusinessTime;

/** How much is stored of each site and day. */
@Mapper
public interface SiteDayMapper {

	/** The days of sites of which imports brought rows since they were counted. */
	List<Delivered> findChanged();

	/** Counts the records of a site between two instants, the second one left out. */
	Stored count(@Param("siteCode") String siteCode, @Param("from") Instant from, @Param("until") Instant until);

	void put(@Param("day") Delivered day, @Param("stored") Stored stored);

	/** Counts anew what changed. */
	default void recount() {
		findChanged().forEach((one) -> put(one,
				count(one.siteCode(), BusinessTime.startOf(one.day()), BusinessTime.endOf(one.day()))));
	}

	/** Rows that all imports brought of a site and day, whatever became of them. */
	record Delivered(String siteCode, LocalDate day, long delivered) {
	}

	/** Records that are stored; of these valid ones, and those without a plate. */
	record Stored(long records, long valid, long unread) {
	}

}
