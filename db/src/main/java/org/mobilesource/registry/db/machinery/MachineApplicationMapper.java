package org.mobilesource.registry.db.machinery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.machinery.Application.State;
import org.mobilesource.registry.domain.machinery.Application.Step;

/** Applications for registration numbers, their steps, and the serials of the numbers. */
@Mapper
public interface MachineApplicationMapper {

	/** Makes an application; its number is set in the row. */
	void insert(NewApplication application);

	/** Overwrites the fields; those that are absent become empty. */
	void setFields(@Param("id") long id, @Param("fields") Map<String, String> fields, @Param("codes") String codes);

	int count(@Param("scope") Scope scope);

	/** Applications, newest first. */
	List<Listed> findListed(@Param("limit") int limit, @Param("offset") int offset, @Param("scope") Scope scope);

	Optional<Listed> find(@Param("id") long id, @Param("scope") Scope scope);

	/**
	 * Where the application stands; nobody else takes a step until the transaction ends.
	 */
	Optional<State> lockState(@Param("id") long id);

	/** The filled-in fields by their columns. */
	Map<String, Object> findFields(@Param("id") long id);

	void setState(@Param("id") long id, @Param("state") State state, @Param("issuedNo") @Nullable String issuedNo);

	/** Adds a step behind those that were taken. */
	void insertStep(@Param("id") long id, @Param("taken") Taken step);

	List<Taken> findSteps(@Param("id") long id);

	/** Lets nobody else draw a serial of the letters until the transaction ends. */
	void lockSerial(@Param("letters") String letters);

	long findSerial(@Param("letters") String letters);

	void setSerial(@Param("letters") String letters, @Param("serial") long serial);

	int countOverdue(@Param("hereBefore") LocalDate hereBefore, @Param("scope") Scope scope);

	/** Machines without a number that are here since before the day, longest first. */
	List<Unregistered> findOverdue(@Param("hereBefore") LocalDate hereBefore, @Param("limit") int limit,
			@Param("scope") Scope scope);

	/** An application that is not stored yet. */
	final class NewApplication {

		private final Instant submittedAt;

		private long id;

		public NewApplication(Instant submittedAt) {
			this.submittedAt = submittedAt;
		}

		public Instant getSubmittedAt() {
			return this.submittedAt;
		}

		public long getId() {
			return this.id;
		}

		public void setId(long id) {
			this.id = id;
		}

	}

	/** What a list shows of an application. */
	record Listed(long id, State state, Instant submittedAt, @Nullable String issuedNo, String codes,
			@Nullable String machineType, @Nullable String model, @Nullable String owner, @Nullable String division) {
	}

	/** A step that somebody took. */
	record Taken(Step step, State state, String person, @Nullable String remark, Instant doneAt) {
	}

	/** A machine without a registration number. */
	record Unregistered(String machineKey, String machineType, String owner, LocalDate hereSince) {
	}

}
