package org.mobilesource.registry.db.vessel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.vessel.Vessel;

/** Reads vessels for their archive (一船一档) and for the lists by age. */
@Mapper
public interface VesselArchiveMapper {

	Optional<Vessel> find(@Param("shipId") String shipId, @Param("scope") Scope scope);

	/** The codes of the warnings kept with the row, separated by blanks. */
	Optional<String> findWarnings(@Param("shipId") String shipId, @Param("scope") Scope scope);

	/** Other vessels with the same MMSI. */
	List<Vessel> findSharingMmsi(@Param("shipId") String shipId, @Param("mmsi") String mmsi,
			@Param("scope") Scope scope);

	/** Vessels completed up to the day, the oldest first. */
	List<Vessel> findBuiltBy(@Param("day") LocalDate day, @Param("scope") Scope scope);

	/** What part of the vessels completed up to the day is clean. */
	Shares countShares(@Param("day") LocalDate day, @Param("scope") Scope scope);

	/**
	 * Parts of the register; what is not known is in no part.
	 *
	 * @param powered vessels whose type of power is known and clean or not
	 * @param receiverKnown vessels of which is known whether they can take shore power
	 */
	record Shares(int vessels, int clean, int powered, int receivers, int receiverKnown) {
	}

}
