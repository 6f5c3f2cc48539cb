package org.mobilesource.registry.db.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/** Reads what stands behind an entry: exceedances, their records, and repair cases. */
@Mapper
public interface EvidenceMapper {

	/** The exceedances as they are judged now, oldest first. */
	List<Exceedance> findExceedances(@Param("ids") Collection<Long> ids, @Param("scope") Scope scope);

	/** The records that the exceedances rest on, the deciding one of each last. */
	List<Record> findRecords(@Param("ids") Collection<Long> ids, @Param("scope") Scope scope);

	/** The cases of the trucks that were not voided, newest first. */
	List<Case> findCases(@Param("vins") Collection<String> vins, @Param("scope") Scope scope);

	/**
	 * A reading, capture or inspection behind an exceedance.
	 *
	 * @param quantity OPACITY, RINGELMANN, NO, INSPECTION
	 * @param limitApplied in the unit of the quantity
	 * @param plateConfidence percent
	 * @param reviewer who reviewed the capture
	 */
	record Record(long exceedanceId, String recordNo, @Nullable String siteCode, @Nullable String siteName,
			Instant observedAt, String quantity, @Nullable BigDecimal measured, @Nullable BigDecimal limitApplied,
			@Nullable BigDecimal plateConfidence, @Nullable String reviewer) {
	}

	/**
	 * A repair case with its notice.
	 *
	 * @param source of the exceedance that opened it
	 * @param calendarVersion by which the deadline was worked out, null for calendar days
	 * @param extendedTo the deadline of the latest extension
	 */
	record Case(long id, String vin, long openedBy, ExceedanceSource source, Instant openedAt, LocalDate noticedOn,
			LocalDate servedOn, LocalDate deadline, @Nullable String calendarVersion, boolean calendarProvisional,
			@Nullable LocalDate extendedTo, @Nullable Instant clearedAt, @Nullable String repairRecordNo,
			@Nullable String retestReportNo, String state) {
	}

}
