package org.mobilesource.registry.db.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/** Notices of cases, and which companies have read them. */
@Mapper
public interface NoticeReceiptMapper {

	/** Notices of cases that were not voided, the latest first. */
	List<Notice> findNotices(@Param("company") String company, @Param("limit") int limit, @Param("scope") Scope scope);

	Optional<Notice> findNotice(@Param("company") String company, @Param("openedBy") long openedBy,
			@Param("scope") Scope scope);

	/** Notes the first reading; later ones change nothing. */
	void read(@Param("openedBy") long openedBy, @Param("company") String company, @Param("account") String account,
			@Param("at") Instant at);

	/** Who has read the notice of a case. */
	List<Receipt> findReceipts(@Param("openedBy") long openedBy, @Param("scope") Scope scope);

	/**
	 * A notice as its company sees it.
	 *
	 * @param deadline with extensions
	 * @param readAt when the company opened it first
	 */
	record Notice(long openedBy, String vin, @Nullable String plate, @Nullable String plateType,
			ExceedanceSource source, Instant openedAt, LocalDate noticedOn, LocalDate servedOn, LocalDate deadline,
			String state, @Nullable Instant readAt) {
	}

	/** A notice was read. */
	record Receipt(String company, @Nullable String companyName, String account, Instant readAt) {
	}

}
