package org.mobilesource.registry.db.vessel;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.vessel.AgeLimit;
import org.mobilesource.registry.domain.vessel.FishingLimit;
import org.mobilesource.registry.domain.vessel.ShipAges;
import org.mobilesource.registry.domain.vessel.ShipType;

/** Reads the dated tables of ships: on each day, the latest row of each key. */
@Mapper
public interface ShipTableMapper {

	List<ShipType> findTypes(@Param("day") LocalDate day);

	List<AgeLimit> findAgeLimits(@Param("day") LocalDate day);

	List<FishingLimit> findFishingLimits(@Param("day") LocalDate day);

	/** Types of power in order of their codes. */
	List<Power> findPowers(@Param("day") LocalDate day);

	/** The ages of ships of the region on the day. */
	default ShipAges ages(LocalDate day, String region) {
		return ShipAges.on(day, region, findTypes(day), findAgeLimits(day), findFishingLimits(day));
	}

	/**
	 * A type of power.
	 *
	 * @param cleanPower null where the question does not arise, as for barges
	 */
	record Power(String code, String name, String nameEn, @Nullable Boolean cleanPower) {
	}

}
