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
 * are not evidence (Administrative Penalty Law art. 41). Where the city asks for none, it
 * counts by itself when its plate is sure, unless a person has rejected it.
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
		var state = state(capture, policy);
		boolean confirmed = state == ExceedanceState.CONFIRMED;
		if (state != ExceedanceState.REJECTED && standsAlone(capture, policy)) {
			var finding = Finding.of(ExceedanceSource.BLACK_SMOKE, capture.recordNo(), capture.capturedAt(), true,
					members, policy.version());
			return Optional.of(confirmed ? finding.confirmedByPerson(capture.capturedAt()) : finding);
		}
		return Optional.of(new Finding(ExceedanceSource.BLACK_SMOKE, capture.recordNo(), capture.capturedAt(), state,
				confirmed ? ConfirmedBy.PERSON : null, confirmed ? reviewedAt(capture, policy) : null, members,
				policy.version()));
	}

	/** Whether it counts before anybody has reviewed it. */
	private static boolean standsAlone(SmokeCapture capture, Policy policy) {
		var confidence = capture.plateConfidence();
		return !policy.flag("review.required.black-smoke") && confidence != null
				&& confidence.compareTo(policy.number("plate.confidence.min")) >= 0;
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
