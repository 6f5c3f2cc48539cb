package org.mobilesource.registry.db.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.watchlist.ChangeCause;
import org.mobilesource.registry.domain.watchlist.Entry;
import org.mobilesource.registry.domain.watchlist.Entry.Missing;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Item;
import org.mobilesource.registry.domain.watchlist.Evidence;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Reads published lists. Every answer belongs to one run, so that readers never see half
 * a list.
 */
@Mapper
public interface WatchListMapper {

	/** The run that readers see unless they ask for another. */
	Optional<EvaluationRun> findCurrentRun();

	/**
	 * The list as known on the night of the day: the last run of that day, or of the
	 * latest day before it.
	 */
	Optional<EvaluationRun> findRunOn(@Param("day") LocalDate day);

	/** The run that a reader asks for: of a day, or the current one. */
	default Optional<EvaluationRun> findRunAsOf(@Nullable LocalDate day) {
		return (day != null) ? findRunOn(day) : findCurrentRun();
	}

	Optional<EvaluationRun> findRun(@Param("id") long id);

	/** The latest runs, newest business date first. */
	List<EvaluationRun> findRuns(@Param("limit") int limit);

	/**
	 * Entries of a list in one run, in order of their subjects.
	 * @param division prefix of the division's code, null for the whole city
	 * @param after the subject after which the page begins, empty for the first page
	 */
	List<ListedEntry> findEntries(@Param("list") WatchList list, @Param("sequence") int sequence,
			@Param("division") @Nullable String division, @Param("after") String after, @Param("limit") int limit,
			@Param("scope") Scope scope);

	int countEntries(@Param("list") WatchList list, @Param("sequence") int sequence,
			@Param("division") @Nullable String division, @Param("scope") Scope scope);

	Optional<ListedEntry> findEntry(@Param("list") WatchList list, @Param("subject") String subject,
			@Param("sequence") int sequence, @Param("scope") Scope scope);

	/** The last run that has the subject on the list; empty when none ever had. */
	Optional<Integer> findLastSequence(@Param("list") WatchList list, @Param("subject") String subject);

	/** Every period of a subject on any list, latest first. */
	List<ListedPeriod> findPeriods(@Param("subject") String subject, @Param("scope") Scope scope);

	List<Evidence> findEvidence(@Param("entryId") long entryId, @Param("scope") Scope scope);

	List<Change> findChanges(@Param("runId") long runId, @Param("scope") Scope scope);

	List<Cause> findCauses(@Param("runId") long runId, @Param("scope") Scope scope);

	/** An entry as it was published. */
	record ListedEntry(long id, WatchList list, String subject, LocalDate listedSince, @Nullable String division,
			@Nullable String companyName, @Nullable Integer dieselTrucks, @Nullable Integer owned,
			@Nullable Integer leased, @Nullable Integer exceedingTrucks, @Nullable Integer totalTrucks,
			@Nullable String plate, @Nullable String plateType, @Nullable Instant exceededAt,
			@Nullable ExceedanceSource source, @Nullable LocalDate deadline, @Nullable Missing missing,
			String contentHash) {

		public Entry entry() {
			return new Entry(this.list, this.subject, this.division, this.companyName, this.dieselTrucks, this.owned,
					this.leased, this.exceedingTrucks, this.totalTrucks, this.plate, this.plateType, this.exceededAt,
					this.source, this.deadline, this.missing);
		}

		/** As it is handed out with the lists of the date. */
		public Item item(LocalDate businessDate) {
			return Item.of(entry(), this.listedSince, businessDate);
		}

	}

	/** A period in which a subject stood on a list with the same figures. */
	record ListedPeriod(WatchList list, LocalDate firstDate, LocalDate lastDate, LocalDate listedSince) {
	}

	/** A subject that entered or left a list, or stayed with other figures. */
	record Change(WatchList list, String subject, @Nullable String subjectName, Kind kind,
			@Nullable String figuresBefore, @Nullable String figuresAfter) {

		/** Which way. */
		public enum Kind {

			ENTERED, LEFT,

			/** It stays, with other figures. */
			CHANGED

		}

	}

	/** Why a subject entered, left, or changed. */
	record Cause(WatchList list, String subject, ChangeCause cause, String detail) {
	}

}
