package org.mobilesource.registry.db.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.audit.AuditRecord;
import org.mobilesource.registry.domain.audit.ChainHead;

/** Reads the audit. {@link AuditLog} alone adds to it. */
@Mapper
public interface AuditMapper {

	ChainHead findHead();

	/** The head, which nobody else can then move until the transaction ends. */
	ChainHead lockHead();

	void insert(@Param("record") AuditRecord added);

	void moveHead(@Param("head") ChainHead head);

	/** Where the records of the days begin and end; the record before, and the last. */
	Part findPart(@Param("since") Instant since, @Param("until") Instant until);

	Optional<ChainHead> findAt(@Param("number") long number);

	/** So many records after the number, in their order. */
	List<AuditRecord> findAfter(@Param("number") long number, @Param("limit") int limit);

	int count(@Param("filter") Filter filter);

	/** Newest first. */
	List<AuditRecord> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset);

	/** Newest first, those before the number. */
	List<AuditRecord> findBefore(@Param("filter") Filter filter, @Param("number") long number,
			@Param("limit") int limit);

	/** Newest first, those of exactly this subject. */
	List<AuditRecord> findExactly(@Param("kind") AuditKind kind, @Param("subject") String subject,
			@Param("limit") int limit);

	/**
	 * A part of the chain.
	 *
	 * @param before number before its first record
	 * @param last number of its last record, 0 for a part without records
	 */
	record Part(long before, long last) {

		long size() {
			return Math.max(this.last - this.before, 0);
		}

	}

	/**
	 * Which records are meant; null and empty parts mean all.
	 *
	 * @param subject anywhere in the subject
	 * @param since the first instant
	 * @param until the first instant no longer
	 */
	record Filter(@Nullable String actor, @Nullable AuditKind kind, @Nullable String subject, @Nullable String address,
			@Nullable Instant since, @Nullable Instant until) {

	}

}
