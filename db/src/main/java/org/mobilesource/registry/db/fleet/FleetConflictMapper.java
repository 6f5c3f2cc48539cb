package org.mobilesource.registry.db.fleet;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.fleet.FleetRole;

/** Finds fleet rows that cannot all be true. */
@Mapper
public interface FleetConflictMapper {

	/**
	 * Trucks that two companies own, or two lease, at the same time; the latest first.
	 */
	List<Overlap> findOverlaps(@Param("limit") int limit, @Param("scope") Scope scope);

	/**
	 * Trucks on the register that nobody owns after somebody did, until another one does
	 * or for good; the latest first.
	 */
	List<Gap> findGaps(@Param("limit") int limit, @Param("scope") Scope scope);

	/** Two periods of a truck in the same role that overlap. */
	record Overlap(String vin, FleetRole role, String firstCode, @Nullable String firstName, LocalDate firstFrom,
			@Nullable LocalDate firstTo, String secondCode, @Nullable String secondName, LocalDate secondFrom,
			@Nullable LocalDate secondTo) {

		/** The key of the first fleet row. */
		public String firstKey() {
			return String.join("|", this.vin, this.firstCode, this.role.name(), this.firstFrom.toString());
		}

		/** The key of the second fleet row. */
		public String secondKey() {
			return String.join("|", this.vin, this.secondCode, this.role.name(), this.secondFrom.toString());
		}

	}

	/**
	 * The time between two owners.
	 *
	 * @param lastDay first day without an owner
	 * @param nextFrom first day of the next owner, null when there is none
	 */
	record Gap(String vin, String lastCode, @Nullable String lastName, LocalDate lastFrom, LocalDate lastDay,
			@Nullable LocalDate nextFrom) {

		/** The key of the fleet row that ended. */
		public String key() {
			return String.join("|", this.vin, this.lastCode, FleetRole.OWNED.name(), this.lastFrom.toString());
		}

	}

}
