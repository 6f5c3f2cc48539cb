package org.mobilesource.registry.db.rescue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.remotesensing.ReadingFact;
import org.mobilesource.registry.domain.rescue.PlateAssignment;

/** Decisions on records without a match, and the records that they give to trucks. */
@Mapper
public interface PlateAssignmentMapper {

	void insert(PlateAssignment assignment);

	/** The decisions on the records, in the order in which they were made. */
	List<PlateAssignment> findOf(@Param("recordNos") Collection<String> recordNos);

	/** Whom a record stands assigned to; empty when to nobody. */
	Optional<Assignee> findAssignee(@Param("source") ExceedanceSource source, @Param("recordNo") String recordNo,
			@Param("day") LocalDate day);

	/** What stands assigned to the trucks. */
	List<PlateAssignment> findStanding(@Param("vins") Collection<String> vins);

	/**
	 * Valid readings by their numbers, without the confidence: their plate is another
	 * than was read.
	 */
	List<ReadingFact> findReadings(@Param("recordNos") Collection<String> recordNos);

	/**
	 * Valid captures by their numbers. Who confirmed one at the site did so under the
	 * plate that was read: that is left out.
	 */
	List<SmokeCapture> findCaptures(@Param("recordNos") Collection<String> recordNos);

	/**
	 * The truck that a person gave a record to.
	 *
	 * @param plate what it carried on the day
	 */
	record Assignee(String vin, @Nullable String plate, String account, Instant decidedAt) {
	}

}
