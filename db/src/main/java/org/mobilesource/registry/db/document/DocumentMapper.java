package org.mobilesource.registry.db.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.document.DocumentKind;
import org.mobilesource.registry.domain.document.IssueRule.Basis;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;

/** Issued notices, and findings of which notice can be given. */
@Mapper
public interface DocumentMapper {

	Optional<Document> find(@Param("id") long id, @Param("scope") Scope scope);

	/** The documents in the order of their numbers. */
	List<Document> findAll(@Param("ids") Collection<Long> ids, @Param("scope") Scope scope);

	/** All documents about the findings, the latest first. */
	List<Document> findOf(@Param("exceedanceIds") Collection<Long> exceedanceIds, @Param("scope") Scope scope);

	/** What the world may know of a document, by the code that is printed on it. */
	Optional<Verified> findByCode(@Param("code") String code);

	/** Findings of which notice can be given or was, the latest first. */
	List<Notice> findNotices(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	int countNotices(@Param("filter") Filter filter, @Param("scope") Scope scope);

	/** These findings, whatever has become of them. */
	List<Notice> findNoticesOf(@Param("kind") DocumentKind kind, @Param("exceedanceIds") Collection<Long> exceedanceIds,
			@Param("scope") Scope scope);

	/** Keeps others from issuing about the finding until the transaction ends. */
	Optional<Long> lockFinding(@Param("exceedanceId") long exceedanceId);

	/** Keeps others from drawing a number of the series until the transaction ends. */
	void lockSerial(@Param("series") String series);

	long findSerial(@Param("series") String series);

	void setSerial(@Param("series") String series, @Param("serial") long serial);

	void insert(@Param("one") Issue issue);

	/** Withdraws a document that is in force; answers how many were. */
	int withdraw(@Param("id") long id, @Param("reason") String reason, @Param("by") String by, @Param("at") Instant at);

	/**
	 * An issued document.
	 *
	 * @param sha256 of the Chinese file, which is the document
	 * @param sha256En of its translation
	 * @param code for verification
	 * @param baseless whether the finding has fallen that it is about
	 * @param supersededBy the number of a later one of its kind about the finding
	 */
	record Document(long id, String number, DocumentKind kind, long exceedanceId, String vin, Instant issuedAt,
			String issuedBy, String sha256, String sha256En, String code, boolean inForce, boolean baseless,
			@Nullable Instant withdrawnAt, @Nullable String withdrawnBy, @Nullable String withdrawnReason,
			@Nullable String supersededBy) {
	}

	/** A document as it is first stored. */
	record Issue(String number, DocumentKind kind, long exceedanceId, String vin, @Nullable String creditCode,
			Instant issuedAt, String issuedBy, String sha256, String sha256En, String code) {
	}

	/** What the public page tells: nothing of anybody. */
	record Verified(String number, DocumentKind kind, Instant issuedAt, boolean inForce, boolean baseless,
			@Nullable Instant withdrawnAt, @Nullable String supersededBy) {
	}

	/**
	 * Which findings are looked for.
	 *
	 * @param day of the notice by the nightly run
	 */
	record Filter(DocumentKind kind, @Nullable LocalDate day, Part part) {
	}

	/** Findings by their document. */
	enum Part {

		/** Confirmed, without a document in force. */
		DUE,

		/** Confirmed, with one. */
		ISSUED,

		/** Fallen, with a document in force, which has to be withdrawn. */
		BASELESS

	}

	/** A finding with its document in force, if there is one. */
	record Notice(long exceedanceId, String vin, @Nullable String plate, ExceedanceSource source, Instant occurredAt,
			LocalDate occurredOn, ExceedanceState state, @Nullable ConfirmedBy confirmedBy,
			@Nullable LocalDate noticedOn, @Nullable String flagged, @Nullable String caseState,
			@Nullable Long documentId, @Nullable String documentNumber) {

		/** What a document would rest on. */
		public Basis basis() {
			return new Basis(this.source, this.occurredOn, this.state, this.confirmedBy, this.noticedOn, this.flagged,
					this.caseState);
		}

	}

}
