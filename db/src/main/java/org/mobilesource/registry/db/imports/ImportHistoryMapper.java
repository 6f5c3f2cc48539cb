package org.mobilesource.registry.db.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.imports.ImportState;

/** Imports as people look for them, and what people say about them. */
@Mapper
public interface ImportHistoryMapper {

	/** Imports, newest first. */
	List<HistoryRow> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset);

	int count(@Param("filter") Filter filter);

	/**
	 * What a reader chose.
	 *
	 * @param name part of the name of the file
	 */
	record Filter(@Nullable String feed, @Nullable ImportState state, @Nullable LocalDate businessDate,
			@Nullable String name) {
	}

	/**
	 * An import in the list of all of them.
	 *
	 * @param open its quarantined rows that nobody has mended
	 */
	record HistoryRow(long id, String feed, String fileName, boolean dryRun, ImportState state, LocalDate businessDate,
			int readRows, int loaded, int updated, int unchanged, int duplicate, int quarantined, int skipped,
			Instant startedAt, @Nullable String submittedBy, long open) {
	}

}
