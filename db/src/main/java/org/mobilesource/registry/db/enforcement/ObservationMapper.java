package org.mobilesource.registry.db.enforcement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.remotesensing.ReadingFact;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.PlateHolding;

/**
 * What was observed under the plates that some trucks ever carried. Each query may answer
 * more than belongs to the trucks, never less: whose it is on its day, the plate book
 * decides.
 */
@Mapper
public interface ObservationMapper {

	/** Of the trucks, those that are registered and burn diesel. */
	Set<String> findDiesel(@Param("vins") Collection<String> vins);

	/** All plates of every truck that ever carried one of the plates of these trucks. */
	List<PlateHolding> findHoldings(@Param("vins") Collection<String> vins);

	/**
	 * Of the trucks, those whose plates have more readings over the limit than so many.
	 */
	Set<String> findOverLimit(@Param("vins") Collection<String> vins, @Param("more") int more);

	/** The same with other limits: those with a reading at or above one of them. */
	Set<String> findReaching(@Param("vins") Collection<String> vins, @Param("opacity") BigDecimal opacity,
			@Param("ringelmann") BigDecimal ringelmann, @Param("no") @Nullable BigDecimal no);

	/**
	 * Of the trucks, those whose plates have a reading over the limit since the moment.
	 * @param more so many readings and one make the shortest chain
	 */
	List<OverLimit> findOverLimitSince(@Param("vins") Collection<String> vins, @Param("since") Instant since,
			@Param("more") int more);

	/**
	 * The last reading of each truck before the moment that ends every chain, and that no
	 * other of its plate casts suspicion on.
	 * @param attempts which readings to try: 0 the last one before the moment, and so on
	 * @param confidence from which every plate is sure
	 * @param withNo whether NO counts at some time
	 * @param reachSeconds readings farther apart cast no suspicion on each other
	 */
	List<Pass> findPasses(@Param("vins") Collection<String> vins, @Param("since") Instant since,
			@Param("attempts") List<Integer> attempts, @Param("confidence") BigDecimal confidence,
			@Param("withNo") boolean withNo, @Param("reachSeconds") long reachSeconds);

	/** Of the trucks, those that have exceedances, captures or inspections. */
	Set<String> findOtherwiseObserved(@Param("vins") Collection<String> vins);

	/** Valid readings under all plates of the trucks. */
	List<ReadingFact> findReadings(@Param("vins") Collection<String> vins);

	/** Valid readings of each plate from its moment on. */
	List<ReadingFact> findReadingsSince(@Param("plates") Collection<Stretch> plates);

	List<SmokeCapture> findCaptures(@Param("vins") Collection<String> vins);

	/** When each of the trucks that were captured was captured last. */
	List<Captured> findLastCaptures(@Param("vins") Collection<String> vins);

	List<Inspection> findInspections(@Param("vins") Collection<String> vins, @Param("scope") Scope scope);

	List<Repair> findRepairs(@Param("vins") Collection<String> vins, @Param("scope") Scope scope);

	/** Numbers of the sensing records on which the police have decided. */
	Set<String> findPenalisedRecords(@Param("vins") Collection<String> vins);

	/**
	 * A truck that was over a limit.
	 *
	 * @param chainFrom the first of the latest readings over the limit that are enough
	 * for the shortest chain; null when there are not so many
	 * @param plates how many rows the truck has in the register of plates
	 */
	record OverLimit(String vin, @Nullable Instant chainFrom, int plates) {

		/**
		 * Whether no chain can go on after a pass that ends every one; with several
		 * plates that cannot be told.
		 */
		public boolean isHarmlessAfter(@Nullable Instant passedAt) {
			return this.plates == 1
					&& (this.chainFrom == null || (passedAt != null && this.chainFrom.isBefore(passedAt)));
		}

	}

	/** A reading that ends every chain of a truck; null where there is none. */
	record Pass(String vin, @Nullable Instant passedAt) {
	}

	/** A truck whose plates a camera captured. */
	record Captured(String vin, Instant at) {
	}

	/** Readings of a plate from a moment on. */
	record Stretch(String plate, PlateColour colour, Instant since) {
	}

}
