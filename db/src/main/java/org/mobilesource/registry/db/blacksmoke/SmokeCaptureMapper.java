package org.mobilesource.registry.db.blacksmoke;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.db.imports.SharedTable;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;

/** Black-smoke captures. */
@Mapper
public interface SmokeCaptureMapper extends SharedTable<SmokeCapture> {

	/** Of the stored captures with these numbers, those that somebody has reviewed. */
	List<SmokeCapture> findReviewed(@Param("recordNos") Collection<String> recordNos);

	/**
	 * Of these plates at these sites, the captures whose mark SAME_EVENT_SUSPECT is not
	 * as it should be: the same site captured the plate so many minutes before. Finding
	 * and marking are two statements, so that files of other sites are not waited for.
	 */
	List<String> findWronglyMarked(@Param("plates") Collection<String> plates, @Param("sites") Collection<String> sites,
			@Param("minutes") int minutes);

	/** Turns the mark SAME_EVENT_SUSPECT over. */
	void turnSameEvent(@Param("recordNos") Collection<String> recordNos);

}
