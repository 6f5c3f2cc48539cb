package org.mobilesource.registry.db.enforcement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.blacksmoke.SmokeCapture;
import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.remotesensing.Reading;
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
	 * Valid readings of plates that have at least one reading at or above the lowest
	 * limits.
	 */
	List<Reading> findReadings(@Param("vins") Collection<String> vins, @Param("opacity") BigDecimal opacity,
			@Param("ringelmann") BigDecimal ringelmann, @Param("no") @Nullable BigDecimal no);

	List<SmokeCapture> findCaptures(@Param("vins") Collection<String> vins);

	List<Inspection> findInspections(@Param("vins") Collection<String> vins);

	List<Repair> findRepairs(@Param("vins") Collection<String> vins);

	/** Numbers of the sensing records on which the police have decided. */
	Set<String> findPenalisedRecords(@Param("vins") Collection<String> vins);

}
