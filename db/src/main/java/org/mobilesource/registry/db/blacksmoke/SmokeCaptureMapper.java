package org.mobilesource.registry.db.blacksmoke;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;

/** Black-smoke captures. */
@Mapper
public interface SmokeCaptureMapper extends FeedTable<SmokeCapture> {

	/** Of the stored captures with these numbers, those that somebody has reviewed. */
	List<SmokeCapture> findReviewed(@Param("recordNos") Collection<String> recordNos);

	/**
	 * Marks captures of a plate that the same site captured so many minutes before
	 * (SAME_EVENT_SUSPECT).
	 */
	void markSameEvents(@Param("plates") Collection<String> plates, @Param("minutes") int minutes);

}
