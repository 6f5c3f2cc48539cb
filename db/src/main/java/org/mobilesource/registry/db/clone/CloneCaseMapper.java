package org.mobilesource.registry.db.clone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.clone.CloneDecision;
import org.mobilesource.registry.domain.clone.CloneKind;
import org.mobilesource.registry.domain.clone.CloneReason;
import org.mobilesource.registry.domain.clone.CloneState;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.VehicleKind;

/** Suspected clones as people look at them and decide on them. */
@Mapper
public interface CloneCaseMapper {

	int count(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/** The newest first. */
	List<CloneCase> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	Optional<CloneCase> findOne(@Param("id") long id, @Param("scope") Scope scope);

	/** The decisions on a suspect, in the order in which they were made. */
	List<Decided> findDecisions(@Param("id") long id);

	/** Changes the state; answers 0 when it is no longer the former one. */
	int setState(@Param("id") long id, @Param("former") CloneState former, @Param("state") CloneState state);

	void insertDecision(@Param("id") long id, @Param("decided") Decided decided);

	/**
	 * Which suspects.
	 *
	 * @param plate beginning of a plate
	 */
	record Filter(@Nullable CloneKind kind, @Nullable CloneState state, @Nullable String plate) {
	}

	/**
	 * A suspect with its records.
	 *
	 * @param otherNo number of the later record; null for another class
	 * @param fastestKmh what was taken for possible
	 * @param vehicleType as the record names it
	 * @param registeredType of the truck; null when it is not registered
	 */
	record CloneCase(long id, CloneKind kind, ExceedanceSource source, String recordNo, Instant seenAt, String siteCode,
			@Nullable String siteName, @Nullable ExceedanceSource otherSource, @Nullable String otherNo,
			@Nullable Instant otherAt, @Nullable String otherSite, @Nullable String otherSiteName, String vin,
			String plate, PlateColour plateColour, @Nullable BigDecimal kilometres, @Nullable BigDecimal fastestKmh,
			@Nullable String vehicleType, @Nullable String registeredType, CloneState state, Instant foundAt,
			@Nullable Instant goneAt) {

		private static final BigDecimal MILLIS_PER_MINUTE = BigDecimal.valueOf(60_000);

		private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

		/** What the vehicle looked like; null when the record names no type. */
		public @Nullable VehicleKind seenKind() {
			return VehicleKind.of(this.vehicleType).orElse(null);
		}

		/** Minutes between its records, to a tenth; null for another class. */
		public @Nullable BigDecimal minutes() {
			return (this.otherAt != null) ? millis(this.otherAt).divide(MILLIS_PER_MINUTE, 1, RoundingMode.HALF_UP)
					: null;
		}

		/** The speed that one vehicle would have had; null when it took no time. */
		public @Nullable BigDecimal impliedKmh() {
			if (this.otherAt == null || this.kilometres == null || this.otherAt.equals(this.seenAt)) {
				return null;
			}
			return this.kilometres.multiply(MILLIS_PER_HOUR).divide(millis(this.otherAt), 0, RoundingMode.HALF_UP);
		}

		private BigDecimal millis(Instant later) {
			return BigDecimal.valueOf(Duration.between(this.seenAt, later).toMillis());
		}

	}

	/** A decision of a person. */
	record Decided(CloneDecision decision, CloneReason reason, String note, String account, Instant decidedAt) {
	}

}
