package org.mobilesource.registry.db.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.Penalty;
import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * Reads one truck's archive (一车一档). What was seen under its plates may be another
 * truck's: whose it is on its day, the plate book decides. The owner's name stays where
 * it is.
 */
@Mapper
public interface TruckArchiveMapper {

	Optional<Vehicle> findVehicle(@Param("vin") String vin, @Param("scope") Scope scope);

	/** Those of the trucks that are within the scope. */
	Set<String> findSeen(@Param("vins") Collection<String> vins, @Param("scope") Scope scope);

	/**
	 * The times in which the truck is seen; none for the whole city, which always sees
	 * it.
	 */
	List<Time> findTimes(@Param("vin") String vin, @Param("scope") Scope scope);

	/** Who owned or leased the truck, the latest first. */
	List<Membership> findMemberships(@Param("vin") String vin, @Param("scope") Scope scope);

	/** The latest readings under any plate that the truck ever carried. */
	List<Pass> findReadings(@Param("vin") String vin, @Param("limit") int limit, @Param("scope") Scope scope);

	/** Readings that a person gave to the truck, no truck having carried their plate. */
	List<Pass> findAssignedReadings(@Param("vin") String vin, @Param("limit") int limit, @Param("scope") Scope scope);

	/** The latest captures under any plate that the truck ever carried. */
	List<Capture> findCaptures(@Param("vin") String vin, @Param("limit") int limit, @Param("scope") Scope scope);

	/** The same of captures. */
	List<Capture> findAssignedCaptures(@Param("vin") String vin, @Param("limit") int limit,
			@Param("scope") Scope scope);

	/** Penalty decisions under any plate that the truck ever carried. */
	List<Penalty> findPenalties(@Param("vin") String vin, @Param("scope") Scope scope);

	/** A truck as pages show it. */
	record Vehicle(String vin, String vehicleType, String fuel, String emissionStage, @Nullable String useCode,
			@Nullable Integer grossMassKg, @Nullable LocalDate manufacturedOn, LocalDate registeredOn,
			@Nullable String status, @Nullable LocalDate statusFrom, @Nullable LocalDate terminalFrom,
			@Nullable LocalDate terminalTo, String division, @Nullable String engineModel,
			@Nullable Integer referenceTorqueNm) {
	}

	/**
	 * Some days.
	 *
	 * @param validTo first day no longer, null while it goes on
	 */
	record Time(LocalDate validFrom, @Nullable LocalDate validTo) {

		/** Whether some day is in both. */
		public boolean overlaps(LocalDate from, @Nullable LocalDate to) {
			return (to == null || this.validFrom.isBefore(to)) && (this.validTo == null || from.isBefore(this.validTo));
		}

	}

	/** A company that has the truck from a day on, and until before another. */
	record Membership(String creditCode, @Nullable String companyName, FleetRole role, LocalDate validFrom,
			@Nullable LocalDate validTo, @Nullable String contractNo) {
	}

	/**
	 * A pass at a remote-sensing site.
	 *
	 * @param verdict 0 fail, 1 pass, 2 invalid, as the site sent it
	 * @param valid whether it passed the validity gate
	 * @param assigned whether a person gave it to the truck; its plate stays as read
	 */
	record Pass(String recordNo, Instant measuredAt, String siteCode, @Nullable String siteName, @Nullable String plate,
			@Nullable PlateColour plateColour, @Nullable BigDecimal plateConfidence,
			@Nullable BigDecimal opacityPercent, @Nullable BigDecimal ringelmann, @Nullable BigDecimal noPpm,
			@Nullable BigDecimal speedKmh, int verdict, boolean valid, boolean assigned) {
	}

	/**
	 * A capture of black smoke.
	 *
	 * @param reviewOutcome null while nobody has reviewed it
	 * @param assigned whether a person gave it to the truck; its plate stays as read
	 */
	record Capture(String recordNo, Instant capturedAt, String siteCode, @Nullable String siteName,
			@Nullable String plate, @Nullable PlateColour plateColour, @Nullable BigDecimal plateConfidence,
			BigDecimal ringelmann, @Nullable String reviewOutcome, @Nullable String secondOutcome, boolean valid,
			boolean assigned) {
	}

}
