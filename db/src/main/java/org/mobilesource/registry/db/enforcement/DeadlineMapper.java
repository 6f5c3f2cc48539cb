package org.mobilesource.registry.db.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;

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

	void insertService(@Param("openedBy") long openedBy, @Param("servedOn") LocalDate servedOn,
			@Param("slip") String slip, @Param("by") String by, @Param("at") Instant at);

	void setServed(@Param("openedBy") long openedBy, @Param("servedOn") LocalDate servedOn);

	/**
	 * A case.
	 *
	 * @param deadline without extensions
	 * @param current with the latest one
	 */
	record CaseDeadline(long openedBy, String vin, @Nullable String plate, Instant openedAt, LocalDate noticedOn,
			LocalDate servedOn, LocalDate deadline, LocalDate current, String state) {

		public boolean isOpen() {
			return this.state.equals("OPEN");
		}

	}

	/** An extension that was granted. */
	record Extension(LocalDate grantedOn, LocalDate newDeadline, String reason, @Nullable String grantedBy) {
	}

	/** A service that was recorded. */
	record Service(LocalDate servedOn, String slip, String recordedBy, Instant recordedAt) {
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
