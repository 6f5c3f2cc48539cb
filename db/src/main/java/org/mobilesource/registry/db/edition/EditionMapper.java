package org.mobilesource.registry.db.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.edition.AppealTreatment;
import org.mobilesource.registry.domain.edition.EditionState;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Editions, always of the whole city. What is released is public; of others no row is
 * told but to those who publish.
 */
@Mapper
public interface EditionMapper {

	Optional<Edition> find(@Param("id") long id);

	Optional<Edition> findDraft(@Param("list") WatchList list);

	/** Released at some time, recalled or not. */
	Optional<Edition> findVersion(@Param("list") WatchList list, @Param("version") int version);

	/** The one with the highest version. */
	Optional<Edition> findLatest(@Param("list") WatchList list);

	/** All of a list, the latest first. */
	List<Edition> findOf(@Param("list") WatchList list);

	/** What was released, recalled or not, the latest first. */
	List<Edition> findPublic(@Param("sha256") @Nullable String sha256, @Param("limit") int limit,
			@Param("offset") int offset);

	int countPublic(@Param("sha256") @Nullable String sha256);

	/** Stores a draft. */
	void insert(@Param("one") Draft draft);

	void insertRows(@Param("id") long id, @Param("rows") Collection<Row> rows);

	List<Row> findRows(@Param("id") long id);

	/** Of an edition; the content itself is {@link Edition#sha256}. */
	Optional<String> findFile(@Param("id") long id, @Param("kind") FileKind kind);

	void insertFile(@Param("id") long id, @Param("kind") FileKind kind, @Param("sha256") String sha256);

	/** Releases a draft; answers 0 when it no longer is one. */
	int release(@Param("id") long id, @Param("version") int version, @Param("number") String number,
			@Param("by") String by, @Param("at") Instant at);

	/** Puts an end to a draft or to a released edition. */
	int end(@Param("id") long id, @Param("from") EditionState from, @Param("to") EditionState to);

	/**
	 * Those of the subjects against whose entry of the list, or against a finding that it
	 * may rest on, an appeal is open.
	 */
	Set<String> findAppealed(@Param("list") WatchList list, @Param("subjects") Collection<String> subjects);

	List<Owner> findOwners(@Param("vins") Collection<String> vins);

	/** What the runs after the first one, up to the last one, recorded. */
	List<Cause> findCauses(@Param("list") WatchList list, @Param("after") int after, @Param("last") int last);

	/** Files of an edition beside its content. */
	enum FileKind {

		XLSX, ZH, EN, RECALL_ZH, RECALL_EN

	}

	/**
	 * An edition.
	 *
	 * @param version counts from 1 in its list, null before its release
	 * @param sequence of its run
	 * @param total rows
	 * @param held subjects left out since an appeal is open
	 * @param sha256 of its content, the CSV file
	 * @param recalls the edition that it replaces
	 * @param replacedBy the version that replaces it
	 */
	record Edition(long id, WatchList list, @Nullable Integer version, @Nullable String number, long runId,
			LocalDate businessDate, int attempt, int sequence, String ruleVersion, int sitesExpected,
			int sitesReporting, EditionState state, AppealTreatment appealed, int total, int held, String sha256,
			String preparedBy, Instant preparedAt, @Nullable String releasedBy, @Nullable Instant releasedAt,
			@Nullable Long recalls, @Nullable String recallReason, @Nullable Integer replacedBy,
			@Nullable String replacedByNumber, @Nullable String replacedReason) {

		/** The number of its run as people see it. */
		public String runNumber() {
			return this.businessDate.toString().replace("-", "") + "-" + this.attempt;
		}

		/** Whether everybody may read its rows. */
		public boolean isPublic() {
			return this.state == EditionState.RELEASED;
		}

		/** The version of one that was released. */
		public int released() {
			return (this.version != null) ? this.version : 0;
		}

	}

	/** An edition as it is first stored. */
	record Draft(WatchList list, long runId, AppealTreatment appealed, int total, int held, String sha256, String by,
			Instant at, @Nullable Long recalls, @Nullable String recallReason) {
	}

	/** Which entry a row is about; a held one is no row of the content. */
	record Row(String key, String subject, boolean held) {
	}

	/** The owner of a truck by the register. */
	record Owner(String vin, String name) {
	}

	/** Why a subject entered or left. */
	record Cause(String subject, String cause) {
	}

}
