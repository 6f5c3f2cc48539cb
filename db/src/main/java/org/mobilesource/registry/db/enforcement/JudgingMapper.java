package org.mobilesource.registry.db.enforcement;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Which trucks are to be judged again. */
@Mapper
public interface JudgingMapper {

	/**
	 * Marks trucks by their identification numbers; a mark for a correction stays one.
	 */
	void markTrucks(@Param("vins") Collection<String> vins, @Param("cause") String cause);

	/** Marks every truck that ever carried one of the plates, in whatever colour. */
	void markCarriers(@Param("plates") Collection<String> plates, @Param("cause") String cause);

	/**
	 * Marks every truck that has exceedances or readings, for a simulation with other
	 * limits.
	 */
	void markAll(@Param("cause") String cause);

	/** Marks the carriers of plates under which records name these trucks. */
	void markCarriersInRecordsOf(@Param("vins") Collection<String> vins, @Param("cause") String cause);

	/** Marks the carriers of plates that the sites have read. */
	void markCarriersReadAt(@Param("sites") Collection<String> sites, @Param("cause") String cause);

	/** Trucks that are due, a page in order of their numbers. */
	List<Due> findDue(@Param("after") String after, @Param("limit") int limit);

	void deleteDue(@Param("vins") Collection<String> vins);

	/**
	 * A truck that is due.
	 *
	 * @param cause what to say when one of its findings loses its ground
	 */
	record Due(String vin, String cause) {
	}

}
