package org.mobilesource.registry.db.reporting;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Numbers over a range of days, and the rows behind them. Trucks are those of the county
 * where they are registered, sites those of the county where they stand.
 */
@Mapper
public interface FigureMapper {

	/** Confirmed exceedances by day, days without any left out. */
	List<DayCount> countByDay(@Param("range") Range range, @Param("scope") Scope scope);

	/**
	 * Confirmed exceedances of which a site made the deciding record, of its valid
	 * records.
	 */
	List<Share> countBySite(@Param("range") Range range, @Param("scope") Scope scope);

	/**
	 * Trucks with a confirmed exceedance, of these and the diesel trucks on the register
	 * at the end of the range.
	 */
	List<TruckShare> countTrucks(@Param("range") Range range, @Param("scope") Scope scope);

	/**
	 * Cases cleared by their deadline, of those due in the range, by month of the
	 * deadline.
	 */
	List<Share> countCases(@Param("range") Range range, @Param("scope") Scope scope);

	/** The runs of which readers see the lists as of the days of the range. */
	List<ListNight> findNights(@Param("range") Range range);

	/** How many entries lasted from one run of the chain to another. */
	List<EntryCount> countEntries(@Param("range") Range range, @Param("first") int first, @Param("last") int last,
			@Param("scope") Scope scope);

	/** Rows of confirmed exceedances, the latest first. */
	List<ExceedanceRow> findExceedances(@Param("range") Range range, @Param("site") @Nullable String site,
			@Param("limit") int limit, @Param("offset") int offset, @Param("scope") Scope scope);

	int countExceedances(@Param("range") Range range, @Param("site") @Nullable String site,
			@Param("scope") Scope scope);

	/** Trucks with a confirmed exceedance, by their numbers. */
	List<TruckRow> findTrucks(@Param("range") Range range, @Param("stage") @Nullable String stage,
			@Param("limit") int limit, @Param("offset") int offset, @Param("scope") Scope scope);

	int countTruckRows(@Param("range") Range range, @Param("stage") @Nullable String stage,
			@Param("scope") Scope scope);

	/** Cases due in the range, by their deadlines. */
	List<CaseRow> findCases(@Param("range") Range range, @Param("punctual") @Nullable Boolean punctual,
			@Param("limit") int limit, @Param("offset") int offset, @Param("scope") Scope scope);

	int countCaseRows(@Param("range") Range range, @Param("punctual") @Nullable Boolean punctual,
			@Param("scope") Scope scope);

	/**
	 * Of which days and county.
	 *
	 * @param to the last day, inclusive
	 * @param division digits with which its divisions begin, null for all
	 */
	record Range(LocalDate from, LocalDate to, @Nullable String division) {
	}

	/** So many on a day. */
	record DayCount(LocalDate day, long number) {
	}

	/** A part of a whole. */
	record Share(String subject, String name, long part, long whole) {
	}

	/** Trucks of a stage and county. */
	record TruckShare(String emissionStage, String division, long part, long whole) {
	}

	/** The run that a night is read from. */
	record ListNight(LocalDate businessDate, int sequence) {
	}

	/** Entries of a list that stand from one run to another. */
	record EntryCount(WatchList list, int firstSequence, int lastSequence, long number) {
	}

	/** An exceedance with its truck. */
	record ExceedanceRow(LocalDate day, String vin, @Nullable String plate, @Nullable String division,
			@Nullable String emissionStage, ExceedanceSource source, @Nullable String siteCode, String sourceKey) {
	}

	/** A truck, and how often it exceeded. */
	record TruckRow(String vin, @Nullable String plate, String division, String emissionStage, long exceedances,
			LocalDate latest) {
	}

	/** A case that was due. */
	record CaseRow(long openedBy, String vin, @Nullable String plate, @Nullable String division, LocalDate openedOn,
			LocalDate due, @Nullable LocalDate clearedOn) {
	}

}
