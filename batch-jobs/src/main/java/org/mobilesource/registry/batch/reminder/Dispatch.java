package org.mobilesource.registry.batch.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.reminder.Delivery.Outcome;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.reminder.OutboxMapper;
import org.mobilesource.registry.db.reminder.OutboxMapper.Ready;
import org.mobilesource.registry.db.reminder.OutboxPageMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.reminder.MessageState;
import org.mobilesource.registry.domain.reminder.ReminderText;
import org.mobilesource.registry.domain.reminder.RetryDelay;

/**
 * Sends what is queued, each message once: it is marked as being sent before the attempt,
 * and what stays so marked is never sent again by itself.
 */
public class Dispatch {

	private static final int LONGEST_CAUSE = 300;

	private final OutboxMapper outbox;

	private final PolicyMapper policies;

	private final List<Carrier> carriers;

	private final String pages;

	private final DatabaseLocks locks;

	Dispatch(OutboxMapper outbox, PolicyMapper policies, List<Carrier> carriers, String pages, DatabaseLocks locks) {
		this.outbox = outbox;
		this.policies = policies;
		this.carriers = carriers;
		this.pages = pages;
		this.locks = locks;
	}

	/**
	 * Cancels what is not needed any more and sends the rest, by the channels that are
	 * set up.
	 */
	public Sent send(Instant now) {
		return this.locks.holding(OutboxPageMapper.LOCK, () -> {
			var day = BusinessTime.dateOf(now);
			int cancelled = this.outbox.cancelCleared(now) + this.outbox.cancelMoved(day, now)
					+ this.outbox.cancelExpired(day, now);
			var delay = RetryDelay.under(this.policies.policies().on(day));
			var sent = new Sent(0, 0, 0, cancelled, 0);
			for (var carrier : this.carriers) {
				for (var message : this.outbox.findReady(carrier.channel(), now, day)) {
					if (this.outbox.claim(message.id(), now) == 1) {
						sent = sent.and(attempt(message, carrier, delay, now));
					}
				}
			}
			return sent.leaving(this.outbox.countLeftSending());
		});
	}

	private Outcome attempt(Ready message, Carrier carrier, RetryDelay delay, Instant now) {
		var delivery = carrier.carry(message.address(), text(message));
		var state = switch (delivery.outcome()) {
			case SENT -> MessageState.SENT;
			case NOT_REACHED -> MessageState.QUEUED;
			case REJECTED -> MessageState.FAILED;
			case UNKNOWN -> MessageState.SENDING;
		};
		var next = (state == MessageState.QUEUED) ? now.plus(delay.after(message.attempts() + 1)) : null;
		this.outbox.finish(message.id(), state, shortened(delivery.cause()), next, now);
		return delivery.outcome();
	}

	private ReminderText text(Ready message) {
		LocalDate deadline = message.deadline();
		return new ReminderText(message.plate(), deadline, message.step() > 0,
				this.pages + "/deadlines/" + message.openedBy());
	}

	private static @Nullable String shortened(@Nullable String cause) {
		return (cause != null && cause.length() > LONGEST_CAUSE) ? cause.substring(0, LONGEST_CAUSE) : cause;
	}

	/**
	 * What was done.
	 *
	 * @param later not reached; tried again later
	 * @param unknown of which it is not known whether they were sent, older ones included
	 */
	public record Sent(int sent, int later, int rejected, int cancelled, int unknown) {

		Sent and(Outcome outcome) {
			return new Sent(this.sent + ((outcome == Outcome.SENT) ? 1 : 0),
					this.later + ((outcome == Outcome.NOT_REACHED) ? 1 : 0),
					this.rejected + ((outcome == Outcome.REJECTED) ? 1 : 0), this.cancelled, this.unknown);
		}

		Sent leaving(int unknown) {
			return new Sent(this.sent, this.later, this.rejected, this.cancelled, unknown);
		}

	}

}
