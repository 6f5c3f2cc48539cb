package org.mobilesource.registry.domain.enforcement;

import java.util.List;
import java.util.Optional;

import org.mobilesource.registry.domain.enforcement.Finding.Member;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * A failed roadside or periodic inspection is an exceedance; a failed re-test belongs to
 * the case it was made for.
 */
public record FailedInspectionRule(Policies policies) {

	public static final String ID = "EX-3";

	public Optional<Finding> evaluate(Inspection inspection) {
		if (inspection.passed()) {
			return Optional.empty();
		}
		return switch (inspection.kind()) {
			case ROADSIDE -> Optional.of(finding(inspection, ExceedanceSource.ROADSIDE, "review.required.roadside"));
			case PERIODIC -> Optional.of(finding(inspection, ExceedanceSource.PERIODIC, "review.required.periodic"));
			case RETEST, REGISTRATION -> Optional.empty();
		};
	}

	private Finding finding(Inspection inspection, ExceedanceSource source, String reviewRequired) {
		var policy = this.policies.on(inspection.testedOn());
		var member = new Member(inspection.reportNo(), null, inspection.testedAt(), "INSPECTION", inspection.kValue(),
				null);
		return Finding.of(source, inspection.reportNo(), inspection.testedAt(), !policy.flag(reviewRequired),
				List.of(member), policy.version());
	}

}
