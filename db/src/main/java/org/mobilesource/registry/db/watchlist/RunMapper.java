package org.mobilesource.registry.db.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.watchlist.ChangeCause;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Evidence;
import org.mobilesource.registry.domain.watchlist.Listed;

/** Writes runs and what they publish. */
@Mapper
public interface RunMapper {

	/** The end of the chain of published lists. */
	Optional<EvaluationRun> findLatestInChain();

	/** The last run of the day itself. */
	Optional<EvaluationRun> findLastOf(@Param("day") LocalDate day);

	/** The last run of an earlier day. */
	Optional<EvaluationRun> findLastBefore(@Param("day") LocalDate day);

	int findLowestSequence();

	/** The newest import that the run saw. */
	long findLastImport(@Param("runId") long runId);

	void insertRun(@Param("run") EvaluationRun run);

	/** Lets the entries go on in the next run of the chain. */
	void extend(@Param("ids") Collection<Long> ids, @Param("sequence") int sequence);

	void insertEntries(@Param("entries") Collection<NewEntry> entries, @Param("sequence") int sequence);

	/** All entries of a run's lists. */
	List<ListedEntry> findAll(@Param("sequence") int sequence);

	/** The trucks on which the entry rested, by what the facts said of them. */
	Set<String> findEvidenceTrucks(@Param("entryId") long entryId, @Param("kind") Evidence.Kind kind);

	/** Exceedances on which the subject's entry rested, as they are now. */
	List<WithdrawnEvidence> findEvidenceStates(@Param("entryId") long entryId);

	void insertChanges(@Param("runId") long runId, @Param("changes") Collection<Change> changes);

	void insertCauses(@Param("runId") long runId, @Param("causes") Collection<Cause> causes);

	/** The flip: from here on readers see this run. */
	void setCurrent(@Param("runId") long runId);

	/** Corrections of register rows of these trucks, since an import. */
	int countCorrections(@Param("vins") Collection<String> vins, @Param("afterImport") long afterImport);

	/**
	 * Cases of a truck as they are now.
	 * @param listed the deadline with which the truck stood on list 3, null when it did
	 * not
	 */
	List<CaseState> findCases(@Param("vin") String vin, @Param("listed") @Nullable LocalDate listed);

	/** An entry that begins with a run. */
	record NewEntry(Listed listed, LocalDate listedSince, String contentHash) {
	}

	/** An exceedance that an entry rested on. */
	record WithdrawnEvidence(long exceedanceId, String vin, String state, @Nullable ChangeCause voidCause) {
	}

	/**
	 * A case of a truck, voided ones among them.
	 *
	 * @param extendedTo null unless an extension is later than its own deadline
	 * @param hadDeadline whether the deadline of the list is one that it has or had
	 */
	record CaseState(long openedBy, String state, LocalDate deadline, @Nullable LocalDate extendedTo,
			@Nullable Instant clearedAt, String openerState, @Nullable ChangeCause voidCause, boolean hadDeadline) {
	}

}
