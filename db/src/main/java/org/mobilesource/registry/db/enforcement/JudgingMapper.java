package org.mobilesource.registry.db.enforcement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Which trucks are to be judged again. */
@Mapper
public interface JudgingMapper {

	/**
	 * Marks trucks by their identification numbers; a mark for a correction stays one.
	 */
	void markTrucks(@Param("vins") Collection<String> vins, @Param("cause") String cause);

	/** Marks every truck that a person ever gave one of the records to. */
	void markAssigned(@Param("recordNos") Collection<String> recordNos, @Param("cause") String cause);

	/**
	 * Marks every truck that ever carried one of the plates, in whatever colour, or that
	 * a person gave a record of the plate to.
	 */
	void markCarriers(@Param("plates") Collection<String> plates, @Param("cause") String cause);

	/**
	 * Marks every truck that ever carried one of the plates, for nothing but new readings
	 * since the moment. Whose whole history is due stays so.
	 */
	void markCarriersSince(@Param("plates") Collection<String> plates, @Param("cause") String cause,
			@Param("since") Instant since);

	/** The same for every truck. */
	void markAllSince(@Param("cause") String cause, @Param("since") Instant since);

	/**
	 * Imports of readings that a crash cut short and nobody has gone on with: their
	 * trucks are not marked.
	 */
	List<Long> findUnmarkedImports();

	/** Marks every truck that ever carried a plate that the import has read. */
	void markCarriersInImport(@Param("importId") long importId, @Param("cause") String cause);

	void setMarked(@Param("importId") long importId);

	/**
	 * Marks every truck that has exceedances or readings, for a simulation with other
	 * limits.
	 */
	void markAll(@Param("cause") String cause);

	/** Marks the carriers of plates under which records name these trucks. */
	void markCarriersInRecordsOf(@Param("vins") Collection<String> vins, @Param("cause") String cause);

	/** Marks the carriers of plates that the sites have read or captured. */
	void markCarriersReadAt(@Param("sites") Collection<String> sites, @Param("cause") String cause);

	/** Trucks that are due, a page in order of their numbers. */
	List<String> findDue(@Param("after") String after, @Param("limit") int limit);

	/**
	 * The marks of a range of trucks as they are now; they cannot change before the
	 * transaction ends.
	 */
	List<Due> lockDue(@Param("first") String first, @Param("last") String last);

	/** Deletes the marks of a range of trucks, and answers how many there were. */
	int deleteDue(@Param("first") String first, @Param("last") String last);

	/**
	 * A truck that is due.
	 *
	 * @param cause what to say when one of its findings loses its ground
	 * @param since the first of the new readings that are all that changed; null when
	 * anything may have changed
	 */
	record Due(String vin, String cause, @Nullable Instant since) {
	}

}
