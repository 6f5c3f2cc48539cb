package org.mobilesource.registry.domain.blacksmoke;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.enforcement.Finding.Member;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * One valid capture over the Ringelmann limit is an exceedance once a person has
 * confirmed it, or two different persons where the city asks for two; unreviewed records
 * are not evidence (Administrative Penalty Law art. 41).
 */
public record ReviewedSmokeRule(Policies policies) {

	public static final String ID = "EX-2";

	public Optional<Finding> evaluate(SmokeCapture capture) {
		var policy = this.policies.on(BusinessTime.dateOf(capture.capturedAt()));
		var limit = SmokeLimit.under(policy);
		if (!capture.valid() || !limit.exceeds(capture.ringelmann())) {
			return Optional.empty();
		}
		var members = List.of(new Member(capture.recordNo(), capture.siteCode(), capture.capturedAt(), "RINGELMANN",
				capture.ringelmann(), limit.level()));
		if (!policy.flag("review.required.black-smoke")) {
			return Optional.of(Finding.of(ExceedanceSource.BLACK_SMOKE, capture.recordNo(), capture.capturedAt(), true,
					members, policy.version()));
		}
		var state = state(capture, policy);
		boolean confirmed = state == ExceedanceState.CONFIRMED;
		return Optional.of(new Finding(ExceedanceSource.BLACK_SMOKE, capture.recordNo(), capture.capturedAt(), state,
				confirmed ? ConfirmedBy.PERSON : null, confirmed ? reviewedAt(capture, policy) : null, members,
				policy.version()));
	}

	private static ExceedanceState state(SmokeCapture capture, Policy policy) {
		if (capture.reviewOutcome() == ReviewOutcome.REJECTED || capture.secondOutcome() == ReviewOutcome.REJECTED) {
			return ExceedanceState.REJECTED;
		}
		boolean first = capture.reviewOutcome() == ReviewOutcome.CONFIRMED;
		boolean second = capture.secondOutcome() == ReviewOutcome.CONFIRMED && capture.secondReviewer() != null
				&& capture.reviewer() != null && !capture.secondReviewer().equals(capture.reviewer());
		boolean enough = first && (second || needs(policy) < 2) && capture.secondOutcome() != ReviewOutcome.DOUBT;
		return enough ? ExceedanceState.CONFIRMED : ExceedanceState.PENDING_REVIEW;
	}

	private static Instant reviewedAt(SmokeCapture capture, Policy policy) {
		var first = (capture.reviewedAt() != null) ? capture.reviewedAt() : capture.capturedAt();
		var second = (capture.secondReviewedAt() != null && needs(policy) > 1) ? capture.secondReviewedAt() : first;
		return second.isAfter(first) ? second : first;
	}

	private static int needs(Policy policy) {
		return policy.whole("black-smoke.review.levels");
	}

}
