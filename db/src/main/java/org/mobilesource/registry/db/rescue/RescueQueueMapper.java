package org.mobilesource.registry.db.rescue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.rescue.NoTruckReason;
import org.mobilesource.registry.domain.rescue.PlateDecision;
import org.mobilesource.registry.domain.vehicle.PlateColour;

/**
 * Records over a limit whose plate no truck carried, at sites within the scope, and what
 * helps a person to tell whose they are.
 */
@Mapper
public interface RescueQueueMapper {

	/** Those that nobody has decided on, the oldest first. */
	List<Unmatched> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	/** How many there are, not counted any further than to the most. */
	int count(@Param("filter") Filter filter, @Param("atMost") int atMost, @Param("scope") Scope scope);

	/** Those that are decided, the latest decision first. */
	List<Decided> findDecided(@Param("limit") int limit, @Param("offset") int offset, @Param("scope") Scope scope);

	int countDecided(@Param("scope") Scope scope);

	/** Any reading or capture. */
	Optional<Unmatched> findRecord(@Param("source") ExceedanceSource source, @Param("recordNo") String recordNo,
			@Param("filter") Filter filter, @Param("scope") Scope scope);

	/** Account that uploaded a reading or capture; empty for a night. */
	Optional<String> findImporter(@Param("source") ExceedanceSource source, @Param("recordNo") String recordNo);

	/** Of the trucks those within the scope, with the company of the day. */
	List<Truck> findTrucks(@Param("vins") Collection<String> vins, @Param("day") LocalDate day,
			@Param("scope") Scope scope);

	/** Where a plate was seen, the three times nearest to the moment. */
	List<Sighting> findSightings(@Param("plate") String plate, @Param("colour") PlateColour colour,
			@Param("from") Instant from, @Param("to") Instant to, @Param("moment") Instant moment);

	/**
	 * Which records.
	 *
	 * @param from observed from then on
	 * @param to and before then
	 * @param smokeLevel the Ringelmann level of captures
	 * @param smokeInclusive whether the level itself is over it
	 */
	record Filter(@Nullable ExceedanceSource source, @Nullable String site, Instant from, Instant to,
			BigDecimal smokeLevel, boolean smokeInclusive) {
	}

	/**
	 * A record as it was read.
	 *
	 * @param day of UTC+8
	 * @param exceeds whether it is over a limit, and valid
	 */
	record Unmatched(ExceedanceSource source, String recordNo, Instant observedAt, LocalDate day, String siteCode,
			@Nullable String siteName, @Nullable String lane, @Nullable String plateRaw, @Nullable String plate,
			@Nullable PlateColour plateColour, @Nullable String plateType, @Nullable String fuel,
			@Nullable BigDecimal confidence, @Nullable BigDecimal opacityPercent, @Nullable BigDecimal ringelmann,
			@Nullable BigDecimal noPpm, boolean exceeds) {
	}

	/**
	 * A record with the decision that stands on it.
	 *
	 * @param truckPlate what the truck carried on the day
	 */
	record Decided(ExceedanceSource source, String recordNo, Instant observedAt, @Nullable String siteName,
			@Nullable String plateRaw, PlateDecision decision, @Nullable String vin, @Nullable String truckPlate,
			@Nullable NoTruckReason reason, @Nullable String note, String account, Instant decidedAt) {
	}

	/** A truck that may be meant. */
	record Truck(String vin, String vehicleType, String fuel, boolean diesel, String emissionStage, String division,
			@Nullable String companyName) {
	}

	/** A plate at a site. */
	record Sighting(Instant observedAt, String siteCode, @Nullable String siteName) {
	}

}
