package org.mobilesource.registry.db.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;

/** What a notice tells, as it is known when the notice is issued. */
@Mapper
public interface DocumentFactMapper {

	Optional<Facts> find(@Param("exceedanceId") long exceedanceId, @Param("scope") Scope scope);

	/** The records that the finding rests on, the deciding one last. */
	List<Seen> findRecords(@Param("exceedanceId") long exceedanceId, @Param("scope") Scope scope);

	/** Stations in use, those of the division first. */
	List<Place> findStations(@Param("kind") String kind, @Param("division") String division, @Param("limit") int limit);

	/**
	 * A finding, and its truck on that day.
	 *
	 * @param creditCode of the lessee on that day, else of the owner; null for an owner
	 * who is no company
	 * @param ownerName of the register of trucks
	 */
	record Facts(long exceedanceId, String vin, ExceedanceSource source, Instant occurredAt, LocalDate occurredOn,
			@Nullable ConfirmedBy confirmedBy, String ruleVersion, LocalDate noticedOn, @Nullable String plate,
			@Nullable String plateType, String division, @Nullable String ownerName, @Nullable String creditCode,
			@Nullable String companyName) {

		/** Whom it is addressed to; null when no register knows. */
		public @Nullable String party() {
			return (this.companyName != null) ? this.companyName
					: (this.creditCode != null) ? this.creditCode : this.ownerName;
		}

	}

	/**
	 * A record.
	 *
	 * @param place name of the site or station, else its code
	 * @param quantity OPACITY, RINGELMANN, NO, INSPECTION
	 * @param limitApplied in the unit of the quantity
	 * @param reviewer who confirmed it first, as the feed names one
	 * @param misread the plate as read, where a person gave the record to the truck
	 */
	record Seen(String recordNo, Instant observedAt, @Nullable String place, @Nullable String lane, String quantity,
			@Nullable BigDecimal measured, @Nullable BigDecimal limitApplied, @Nullable String reviewer,
			@Nullable String secondReviewer, @Nullable String misread) {
	}

	/** A test or repair station. */
	record Place(String name, @Nullable String address) {
	}

}
