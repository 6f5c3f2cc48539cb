package org.mobilesource.registry.db.vehicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.vehicle.RoadStage;
import org.mobilesource.registry.domain.vehicle.ServiceLife;

/**
 * Reads how long vehicles may serve and when emission stages became plausible: on each
 * day, the latest row of each key.
 */
@Mapper
public interface VehicleLifeMapper {

	Optional<ServiceLife> findServiceLife(@Param("vehicleType") String vehicleType, @Param("day") LocalDate day);

	List<RoadStage> findStages(@Param("day") LocalDate day);

	/** Whether a row that was replaced since gave the use to the vehicle. */
	boolean wasUsedAs(@Param("vin") String vin, @Param("use") String use);

}
