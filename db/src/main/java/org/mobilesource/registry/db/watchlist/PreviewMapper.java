package org.mobilesource.registry.db.watchlist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;

/** What dry runs have found that an import would do to the lists. */
@Mapper
public interface PreviewMapper {

	void put(@Param("preview") Preview preview);

	void putChanges(@Param("importId") long importId, @Param("changes") Collection<Change> changes);

	Optional<Preview> find(@Param("importId") long importId);

	/** Who would enter or leave, in order of list and subject. */
	List<Change> findChanges(@Param("importId") long importId);

	/** Whether it could be found out. */
	enum State {

		/** It is known. */
		COMPUTED,

		/** The file has more rows than are tried. */
		TOO_LARGE,

		/** A fault, or other imports, came in between. */
		FAILED

	}

	/**
	 * What was found.
	 *
	 * @param importId of the dry run
	 * @param day the lists of which night; null unless computed
	 * @param detail the most rows that are tried, or the fault
	 */
	record Preview(long importId, State state, @Nullable LocalDate day, @Nullable String detail) {
	}

}
