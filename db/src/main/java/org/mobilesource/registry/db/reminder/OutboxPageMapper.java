package org.mobilesource.registry.db.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.reminder.Channel;
import org.mobilesource.registry.domain.reminder.MessageState;

/** The outbox as people see it, without addresses. */
@Mapper
public interface OutboxPageMapper {

	/** Held while messages are sent; nobody decides on one meanwhile. */
	String LOCK = "dispatch";

	int count(@Param("filter") Filter filter, @Param("scope") Scope scope);

	List<Message> find(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") int offset,
			@Param("scope") Scope scope);

	/**
	 * Decides on a message whose outcome is unknown, or that failed; 0 when it is none.
	 */
	int decide(@Param("id") long id, @Param("state") MessageState state, @Param("by") String by,
			@Param("now") Instant now, @Param("scope") Scope scope);

	/** What is looked for. */
	record Filter(@Nullable MessageState state, @Nullable Channel channel, @Nullable String vin,
			@Nullable Long openedBy) {
	}

	/** A message. */
	record Message(long id, long openedBy, String vin, @Nullable String plate, LocalDate deadline, int step,
			Channel channel, String recipient, @Nullable String company, LocalDate dueOn, MessageState state,
			int attempts, @Nullable Instant nextAttemptAt, Instant changedAt, @Nullable String cause,
			@Nullable String decidedBy) {
	}

}
