package org.mobilesource.registry.db.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.fleet.FleetRole;

/**
 * Reads one company's archive (一企一档), with the fleets of all credit codes that stand for
 * it. Contact and phone stay where they are.
 */
@Mapper
public interface CompanyArchiveMapper {

	Optional<Firm> findFirm(@Param("creditCode") String creditCode, @Param("scope") Scope scope);

	/** The trucks that the firm owns or leases in on the day, registered or not. */
	List<FleetTruck> findFleet(@Param("creditCodes") Collection<String> creditCodes, @Param("day") LocalDate day,
			@Param("scope") Scope scope);

	/** The times in which diesel trucks belong to the firm. */
	List<CountedPeriod> findCountedPeriods(@Param("creditCodes") Collection<String> creditCodes,
			@Param("scope") Scope scope);

	/** Every fleet row of the firm, the latest first. */
	List<FleetRow> findFleetRows(@Param("creditCodes") Collection<String> creditCodes, @Param("limit") int limit,
			@Param("scope") Scope scope);

	/** Exceedances of trucks that were in the firm's fleet on their day, latest first. */
	List<Exceedance> findExceedances(@Param("creditCodes") Collection<String> creditCodes, @Param("limit") int limit,
			@Param("scope") Scope scope);

	/** A company as pages show it. */
	record Firm(String creditCode, String name, String division, @Nullable String licenceNo, @Nullable String address,
			String status) {
	}

	/**
	 * A truck in a fleet on a day.
	 *
	 * @param plate the plate on the day
	 * @param registered whether the truck is on the register on the day
	 */
	record FleetTruck(String vin, @Nullable String plate, @Nullable String plateType, String vehicleType, String fuel,
			String emissionStage, FleetRole role, LocalDate memberFrom, @Nullable LocalDate memberTo, boolean isDiesel,
			boolean registered) {
	}

	/** A truck that joined a fleet, and left it again if {@code validTo} is known. */
	record FleetRow(String vin, @Nullable String plate, FleetRole role, LocalDate validFrom,
			@Nullable LocalDate validTo) {
	}

	/**
	 * A diesel truck in a fleet.
	 *
	 * @param memberTo first day no longer
	 * @param terminalFrom first day off the register
	 * @param terminalTo first day on the register again
	 */
	record CountedPeriod(String vin, LocalDate memberFrom, @Nullable LocalDate memberTo, LocalDate registeredOn,
			@Nullable LocalDate terminalFrom, @Nullable LocalDate terminalTo) {

		/** Whether it is in the fleet, and on the register, on the day. */
		public boolean counts(LocalDate day) {
			boolean member = !day.isBefore(this.memberFrom) && (this.memberTo == null || day.isBefore(this.memberTo));
			boolean off = this.terminalFrom != null && !day.isBefore(this.terminalFrom)
					&& (this.terminalTo == null || day.isBefore(this.terminalTo));
			return member && !day.isBefore(this.registeredOn) && !off;
		}

	}

}
