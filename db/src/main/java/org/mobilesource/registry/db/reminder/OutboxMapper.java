package org.mobilesource.registry.db.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.reminder.Channel;
import org.mobilesource.registry.domain.reminder.MessageState;
import org.mobilesource.registry.domain.reminder.Reminder;

/** Reminders as they are queued and sent. */
@Mapper
public interface OutboxMapper {

	/** Open cases with a deadline, extensions of the day included, within the days. */
	List<OpenCase> findOpenCases(@Param("first") LocalDate first, @Param("last") LocalDate last,
			@Param("day") LocalDate day);

	/** Who owns or leases the trucks on the day. */
	List<Holder> findHolders(@Param("vins") Collection<String> vins, @Param("day") LocalDate day);

	/** By which channels the recipients can be reached. */
	List<Reachable> findChannels(@Param("recipients") Collection<String> recipients);

	/** Queues what was never queued. */
	int queue(@Param("messages") Collection<NewMessage> messages, @Param("now") Instant now);

	/** Cancels what is queued for cases that are not open any more. */
	int cancelCleared(@Param("now") Instant now);

	/** Cancels what is queued for deadlines that have moved. */
	int cancelMoved(@Param("day") LocalDate day, @Param("now") Instant now);

	/** Cancels what is too late. */
	int cancelExpired(@Param("day") LocalDate day, @Param("now") Instant now);

	/** What may be attempted now, oldest first. */
	List<Ready> findReady(@Param("channel") Channel channel, @Param("now") Instant now, @Param("day") LocalDate day);

	/** Takes a queued message of an open case for sending; 0 when there is none. */
	int claim(@Param("id") long id, @Param("now") Instant now);

	/** Notes the end of an attempt. */
	void finish(@Param("id") long id, @Param("state") MessageState state, @Param("cause") @Nullable String cause,
			@Param("next") @Nullable Instant next, @Param("now") Instant now);

	int countAll();

	/** Those whose sending was cut short. */
	int countLeftSending();

	/** An open case; the exceedance that opened it identifies it. */
	record OpenCase(long openedBy, String vin, LocalDate noticedOn, LocalDate deadline) {
	}

	/** A company that owns or leases a truck. */
	record Holder(String vin, String creditCode) {
	}

	/** A recipient with a channel. */
	record Reachable(String recipient, Channel channel) {
	}

	/** A message to be queued. */
	record NewMessage(OpenCase about, Reminder reminder, Channel channel, String recipient, MessageState state,
			@Nullable String cause) {
	}

	/** A message that may be sent. */
	record Ready(long id, long openedBy, String plate, LocalDate deadline, int step, int attempts, String address) {
	}

}
