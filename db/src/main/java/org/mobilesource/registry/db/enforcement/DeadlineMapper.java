package org.mobilesource.registry.db.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.NoticeService;
import org.mobilesource.registry.domain.enforcement.ServiceResult;
import org.mobilesource.registry.domain.enforcement.ServiceWay;

/** Deadlines of cases as people see and move them. */
@Mapper
public interface DeadlineMapper {

	/** The case that the exceedance opened. */
	Optional<CaseDeadline> find(@Param("openedBy") long openedBy, @Param("scope") Scope scope);

	List<Extension> findExtensions(@Param("openedBy") long openedBy);

	List<Service> findServices(@Param("openedBy") long openedBy);

	/** Keeps the case from changing until the transaction ends. */
	Optional<Long> lock(@Param("openedBy") long openedBy);

	/** Whether the form was stored before. */
	int countEntries(@Param("entryId") String entryId);

	void extend(@Param("openedBy") long openedBy, @Param("grant") Grant grant);

	int countDue(@Param("due") Due due, @Param("scope") Scope scope);

	/** Extends every open case that is due, and answers how many. */
	int extendDue(@Param("due") Due due, @Param("grant") Grant grant, @Param("scope") Scope scope);

	/**
	 * Records what came of serving the notice.
	 * @param servedOn the day from which the time for repair runs, null without one
	 */
	void insertService(@Param("openedBy") long openedBy, @Param("one") NoticeService service,
			@Param("servedOn") @Nullable LocalDate servedOn, @Param("by") String by, @Param("at") Instant at);

	/** Those of the cases that exist, in order of their openers. */
	List<Servable> findServable(@Param("openedBy") Collection<Long> openedBy, @Param("scope") Scope scope);

	void setServed(@Param("openedBy") long openedBy, @Param("servedOn") LocalDate servedOn);

	/**
	 * A case.
	 *
	 * @param deadline without extensions
	 * @param calendarVersion by which it was worked out, null for calendar days
	 * @param current with the latest one
	 */
	record CaseDeadline(long openedBy, String vin, @Nullable String plate, Instant openedAt, LocalDate noticedOn,
			LocalDate servedOn, LocalDate deadline, @Nullable String calendarVersion, boolean calendarProvisional,
			LocalDate current, String state) {

		public boolean isOpen() {
			return this.state.equals("OPEN");
		}

	}

	/** An extension that was granted. */
	record Extension(LocalDate grantedOn, LocalDate newDeadline, String reason, @Nullable String grantedBy) {
	}

	/**
	 * What came of serving the notice.
	 *
	 * @param servedOn the day from which the time for repair runs; null: it reached
	 * nobody
	 * @param way null where it was not recorded
	 * @param day of delivery, refusal, return or publication
	 */
	record Service(@Nullable LocalDate servedOn, @Nullable ServiceWay way, ServiceResult result, LocalDate day,
			String slip, String recordedBy, Instant recordedAt) {

		/** Whether it says the same. */
		public boolean says(NoticeService other) {
			return other
				.equals((this.way != null) ? new NoticeService(this.way, this.result, this.day, this.slip) : null);
		}

	}

	/**
	 * A case whose notice may be served.
	 *
	 * @param issuedOn day of the repair notice in force, null without one
	 * @param served whether the latest service reached the party
	 */
	record Servable(long openedBy, String vin, @Nullable String plate, String state, LocalDate noticedOn,
			@Nullable LocalDate issuedOn, boolean served) {

		public NoticeService.Basis basis() {
			return new NoticeService.Basis(this.state.equals("OPEN"), this.noticedOn, this.issuedOn, this.served);
		}

	}

	/** An extension to be granted; the form counts once. */
	record Grant(LocalDate day, LocalDate until, String reason, String by, String entryId) {
	}

	/**
	 * Open cases due in a period.
	 *
	 * @param division digits with which the divisions of their trucks begin
	 */
	record Due(LocalDate first, LocalDate last, String division) {
	}

}
