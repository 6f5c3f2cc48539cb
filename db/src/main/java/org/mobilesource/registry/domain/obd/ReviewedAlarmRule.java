package org.mobilesource.registry.domain.obd;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.enforcement.Finding.Member;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.review.Reviewed;

/**
 * An alarm of on-board data that is evidence is an exceedance once a person has confirmed
 * it; unreviewed records are not evidence (Administrative Penalty Law art. 41). It
 * occurred in the last second of the first day on which its condition was met.
 */
public record ReviewedAlarmRule(Policies policies) {

	public static final String ID = "EX-5";

	/** Judges an alarm of the rules E and D. */
	public Finding evaluate(NumberedAlarm numbered, Reviewed reviewed) {
		var alarm = numbered.alarm();
		var occurredAt = BusinessTime.endOf(alarm.firstDay()).minusSeconds(1);
		var policy = this.policies.on(alarm.firstDay());
		var members = List.of(new Member(numbered.number(), null, occurredAt, "OBD_" + alarm.rule(),
				BigDecimal.valueOf(alarm.worst().value()), BigDecimal.valueOf(alarm.worst().threshold())));
		if (!policy.flag("review.required.obd") && reviewed.rejection().isEmpty()) {
			return Finding.of(ExceedanceSource.OBD, numbered.number(), occurredAt, true, members, policy.version());
		}
		var confirmedAt = reviewed.confirmedAt();
		var state = reviewed.rejection().isPresent() ? ExceedanceState.REJECTED
				: (confirmedAt != null) ? ExceedanceState.CONFIRMED : ExceedanceState.PENDING_REVIEW;
		boolean confirmed = state == ExceedanceState.CONFIRMED;
		return new Finding(ExceedanceSource.OBD, numbered.number(), occurredAt, state,
				confirmed ? ConfirmedBy.PERSON : null, confirmed ? later(occurredAt, confirmedAt) : null, members,
				policy.version());
	}

	private static Instant later(Instant one, @Nullable Instant other) {
		return (other != null && other.isAfter(one)) ? other : one;
	}

}
