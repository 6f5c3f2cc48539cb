package org.mobilesource.registry.db.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.watchlist.NearFirm;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Who stands near the line of a list. */
@Mapper
public interface NearLineMapper {

	void insert(@Param("runId") long runId, @Param("rows") Collection<NearFirm> rows);

	void delete(long runId);

	/** Firms near the line of the list in a run, the nearest first. */
	List<NearRow> findFirms(@Param("runId") long runId, @Param("list") WatchList list, @Param("limit") int limit,
			@Param("offset") int offset, @Param("scope") Scope scope);

	int countFirms(@Param("runId") long runId, @Param("list") WatchList list, @Param("scope") Scope scope);

	/**
	 * Cases that were open at the end of the day and whose deadline lies in the days, the
	 * nearest first.
	 */
	List<DueCase> findDue(@Param("first") LocalDate first, @Param("last") LocalDate last,
			@Param("endOfDay") Instant endOfDay, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	int countDue(@Param("first") LocalDate first, @Param("last") LocalDate last, @Param("endOfDay") Instant endOfDay,
			@Param("scope") Scope scope);

	/** Days after the day on which rows of firms' fleets begin or end. */
	List<Edge> findEdges(@Param("day") LocalDate day, @Param("last") LocalDate last);

	/**
	 * Trucks whose last valid reading was over the limit and that no passed inspection
	 * has freed since.
	 */
	List<String> findOverOnce(@Param("since") Instant since, @Param("endOfDay") Instant endOfDay);

	/** Firms that have one of the trucks on the day. */
	List<String> findFirmsOf(@Param("vins") Collection<String> vins, @Param("day") LocalDate day);

	/** A day on which a firm's fleet changes. */
	record Edge(String creditCode, LocalDate day) {
	}

	/**
	 * A firm near the line, as stored.
	 *
	 * @param overOnce trucks, with commas between them
	 */
	record NearRow(WatchList list, String subject, @Nullable String companyName, @Nullable String division, int part,
			@Nullable Integer whole, @Nullable Integer more, @Nullable Integer fewer, @Nullable LocalDate crossesOn,
			@Nullable Integer crossesWith, String overOnce) {

		/** The trucks one by one. */
		public List<String> trucks() {
			return this.overOnce.isEmpty() ? List.of() : Arrays.asList(this.overOnce.split(","));
		}

	}

	/** A case whose deadline is near. */
	record DueCase(long caseId, String vin, @Nullable String plate, @Nullable String plateType,
			@Nullable String companyName, @Nullable String division, Instant openedAt, ExceedanceSource source,
			LocalDate servedOn, LocalDate deadline) {
	}

}
