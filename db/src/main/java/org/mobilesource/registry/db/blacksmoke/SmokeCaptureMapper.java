package org.mobilesource.registry.db.blacksmoke;

import java.util.Collection;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;

/** Black-smoke captures. */
@Mapper
public interface SmokeCaptureMapper extends FeedTable<SmokeCapture> {

	/**
	 * Marks captures of a plate that the same site captured so many minutes before
	 * (SAME_EVENT_SUSPECT).
	 */
	void markSameEvents(@Param("plates") Collection<String> plates, @Param("minutes") int minutes);

}
