package org.mobilesource.registry.db.station;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Stations that anybody may be sent to, without their persons and phones. */
@Mapper
public interface OpenStationMapper {

	/**
	 * Active stations of the kind, those of the division first, then those whose
	 * calibration lasts longest.
	 * @param kind I emission test, M repair
	 */
	List<OpenStation> find(@Param("kind") String kind, @Param("division") String division, @Param("limit") int limit);

	/** Where a truck is tested or repaired. */
	record OpenStation(String code, String name, @Nullable String address, @Nullable LocalDate calibratedUntil) {
	}

}
