package org.mobilesource.registry.db.vehicle;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.vehicle.PlateHolding;

/** Reads the dated plates of trucks. */
@Mapper
public interface PlateMapper {

	/** All plates of every truck that ever carried the plate, in whatever colour. */
	List<PlateHolding> findHoldings(@Param("plate") String plate);

	/** The same of several plates. */
	List<PlateHolding> findHoldingsOf(@Param("plates") Collection<String> plates);

}
