package org.mobilesource.registry.db.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Certificates that a subject does not stand on the lists of a run. */
@Mapper
public interface CertificateMapper {

	/** Issues it, unless the company has one of the same subject and run. */
	void insertNew(@Param("certificate") NewCertificate certificate);

	/** The company's certificates, the latest first. */
	List<Certificate> findAll(@Param("limit") int limit, @Param("scope") Scope scope);

	/** A certificate of anybody, for whoever holds its code. */
	Optional<Certificate> findByCode(@Param("code") String code);

	/** One of the company's own. */
	Optional<Certificate> findOwn(@Param("code") String code, @Param("scope") Scope scope);

	/** Of a subject as of a run. */
	Optional<Certificate> find(@Param("subject") String subject, @Param("runId") long runId,
			@Param("scope") Scope scope);

	/** How often the subject has stood on one of the lists in or after a run. */
	int countListings(@Param("subjects") Collection<String> subjects, @Param("lists") Collection<WatchList> lists,
			@Param("sequence") int sequence);

	/** Whom it is about. */
	enum Kind {

		COMPANY(WatchList.LARGE_FLEET, WatchList.HIGH_EXCEEDANCE), TRUCK(WatchList.OVERDUE_REPAIR);

		private final List<WatchList> lists;

		Kind(WatchList... lists) {
			this.lists = List.of(lists);
		}

		/** The lists on which the subject does not stand. */
		public List<WatchList> lists() {
			return this.lists;
		}

	}

	/** A certificate to be issued. */
	record NewCertificate(String code, Kind kind, String subject, String name, @Nullable String plateType, long runId,
			String company, String issuedBy, Instant issuedAt) {
	}

	/**
	 * A certificate.
	 *
	 * @param asOf business date of its run
	 * @param sequence of its run
	 */
	record Certificate(long id, String code, Kind kind, String subject, String name, @Nullable String plateType,
			LocalDate asOf, int sequence, Instant issuedAt) {

		/** Its number as people see it, such as 20210301-000007. */
		public String number() {
			return this.asOf.toString().replace("-", "") + "-%06d".formatted(this.id);
		}

	}

}
