package org.mobilesource.registry.db.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Reads numbered pages of a list in one run, for people. */
@Mapper
public interface ListPageMapper {

	/** Entries in order of their subjects, as REST hands them out. */
	List<ListedEntry> findEntries(@Param("filter") Filter filter, @Param("limit") int limit,
			@Param("offset") int offset, @Param("scope") Scope scope);

	/** The entries after a subject, for reading all of them piece by piece. */
	List<ListedEntry> findEntriesAfter(@Param("filter") Filter filter, @Param("after") String after,
			@Param("limit") int limit, @Param("scope") Scope scope);

	int countEntries(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/**
	 * Exceedances that wait for a reviewer, by firm: those of trucks that were in its
	 * fleet on the day.
	 * @param after the last day before the window
	 * @param until the last day of the window
	 */
	List<Pending> countPending(@Param("creditCodes") Collection<String> creditCodes, @Param("after") LocalDate after,
			@Param("until") LocalDate until, @Param("scope") Scope scope);

	/**
	 * What a reader chose.
	 *
	 * @param division prefix of the division's code
	 * @param name part of the firm's name
	 * @param identifier the same as it reads as part of a plate or of the subject
	 */
	record Filter(WatchList list, int sequence, @Nullable String division, @Nullable String name,
			@Nullable String identifier) {
	}

	/** Exceedances of a firm that wait for a reviewer. */
	record Pending(String creditCode, int exceedances) {
	}

}
