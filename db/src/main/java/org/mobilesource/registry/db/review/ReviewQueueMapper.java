package org.mobilesource.registry.db.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.obd.ObdAlarmMapper.AlarmRow;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.review.ReviewPurpose;

/** Records that wait for a reviewer, the oldest first, and what is known of them. */
@Mapper
public interface ReviewQueueMapper {

	List<Waiting> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	int count(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/** How many records of each day wait, by the county of their sites. */
	List<Age> findAges(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/** The exceedances that rest on the record; none when it is not to be seen. */
	List<Finding> findFindings(@Param("source") ExceedanceSource source, @Param("recordNo") String recordNo,
			@Param("scope") Scope scope);

	Optional<ReviewRecord> findReading(String recordNo);

	Optional<ReviewRecord> findCapture(String recordNo);

	Optional<ReviewRecord> findReport(String recordNo);

	/** An alarm of on-board data, with the plate of its first day. */
	Optional<ReviewRecord> findAlarm(String recordNo);

	/** What an alarm says. */
	Optional<AlarmRow> findAlarmFacts(String recordNo);

	/** When the truck last passed a full inspection. */
	@Nullable LocalDate findLastPass(@Param("vin") String vin);

	/** Accounts that uploaded the records that the finding rests on. */
	Set<String> findImporters(long findingId);

	/** Lets a flagged finding stand; answers 0 when it is not flagged. */
	int stand(@Param("id") long id, @Param("reason") String reason, @Param("by") String by, @Param("at") Instant at);

	/**
	 * Which records.
	 *
	 * @param before records observed before this day only, UTC+8
	 * @param confidenceFrom readings of plates surer than that, percent; null for all
	 * @param confidenceTo likewise the upper end
	 * @param needs what needs a person
	 */
	record Filter(ReviewPurpose purpose, @Nullable ExceedanceSource source, @Nullable String site,
			@Nullable LocalDate before, @Nullable BigDecimal confidenceFrom, @Nullable BigDecimal confidenceTo,
			Needs needs) {
	}

	/**
	 * What needs a person.
	 *
	 * @param confidence readings below it cannot be sure without a person, percent
	 * @param readings whether every reading needs a person
	 * @param second whether captures need a second reviewer
	 */
	record Needs(BigDecimal confidence, boolean readings, boolean second) {

		/** Under the numbers of a day. */
		public static Needs under(Policy policy) {
			return new Needs(policy.number("plate.confidence.min"), policy.flag("review.required.remote-sensing"),
					policy.whole("black-smoke.review.levels") > 1);
		}

	}

	/** Records of a county, observed on a day in Asia/Shanghai. */
	record Age(String county, LocalDate day, int records) {
	}

	/**
	 * A record that waits.
	 *
	 * @param outcome what stands decided at the first level
	 * @param assigned whether a person gave it to the truck
	 */
	record Waiting(ExceedanceSource source, String recordNo, Instant observedAt, @Nullable String siteCode,
			@Nullable String siteName, String vin, @Nullable String plate, @Nullable BigDecimal confidence,
			@Nullable ReviewOutcome outcome, boolean assigned) {
	}

	/** A finding that rests on a record. */
	record Finding(long id, String vin, Instant occurredAt, String state, @Nullable String confirmedBy,
			@Nullable String flagged) {
	}

	/**
	 * A reading, capture, report or alarm.
	 *
	 * @param importedBy account that uploaded it, null for a night
	 */
	record ReviewRecord(String recordNo, Instant observedAt, @Nullable String siteCode, @Nullable String siteName,
			@Nullable LocalDate calibratedUntil, @Nullable String lane, @Nullable String plateRaw,
			@Nullable String plate, @Nullable String plateColour, @Nullable BigDecimal confidence,
			@Nullable BigDecimal windMps, @Nullable BigDecimal temperatureC, @Nullable BigDecimal humidityPercent,
			@Nullable BigDecimal speedKmh, @Nullable BigDecimal accelerationMps2, @Nullable BigDecimal vspKwPerT,
			boolean valid, String codes, long importId, @Nullable String importedBy,
			@Nullable ReviewOutcome feedOutcome, @Nullable String feedReviewer, @Nullable String feedReason) {
	}

}
