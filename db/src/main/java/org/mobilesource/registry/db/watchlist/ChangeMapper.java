package org.mobilesource.registry.db.watchlist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.ChangeCause;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Reads what changed on the lists, by night and by subject. */
@Mapper
public interface ChangeMapper {

	/** The changes of a night, in order of kind and subject. */
	List<Change> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	int count(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/**
	 * How many of each kind and list there are in runs of the days, the last run of each.
	 */
	List<Tally> tally(@Param("first") LocalDate first, @Param("last") LocalDate last, @Param("scope") Scope scope);

	/** All runs, the latest first; a date that was published again has several. */
	List<EvaluationRun> findRuns(@Param("limit") int limit, @Param("offset") int offset);

	int countRuns();

	/** The causes of these subjects' changes in a run. */
	List<Cause> findCauses(@Param("runId") long runId, @Param("list") WatchList list,
			@Param("subjects") Collection<String> subjects, @Param("scope") Scope scope);

	/** What changed for a subject on any list, latest first. */
	List<Dated> findHistory(@Param("subject") String subject, @Param("limit") int limit, @Param("scope") Scope scope);

	/** Who entered and left the list in the nights of these days, in their order. */
	List<Dated> findOfDays(@Param("list") WatchList list, @Param("first") LocalDate first,
			@Param("last") LocalDate last, @Param("limit") int limit, @Param("scope") Scope scope);

	/**
	 * What a reader chose.
	 *
	 * @param kind ENTERED, LEFT, CHANGED
	 */
	record Filter(long runId, WatchList list, Change.@Nullable Kind kind, @Nullable ChangeCause cause) {
	}

	/** So many changes of a kind in a run. */
	record Tally(long runId, LocalDate businessDate, WatchList list, Change.Kind kind, int changes) {
	}

	/**
	 * A change with its night.
	 *
	 * @param previousDate of the run before, null for the first
	 */
	record Dated(long runId, LocalDate businessDate, @Nullable LocalDate previousDate, WatchList list, String subject,
			@Nullable String subjectName, Change.Kind kind, @Nullable String figuresBefore,
			@Nullable String figuresAfter) {
	}

}
