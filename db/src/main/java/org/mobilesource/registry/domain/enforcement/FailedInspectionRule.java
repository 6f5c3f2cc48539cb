package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.Finding.Member;
import org.mobilesource.registry.domain.inspection.Inspection;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * A failed roadside or periodic inspection is an exceedance, where the city asks for a
 * review once a person has confirmed it; a failed re-test belongs to the case it was made
 * for.
 */
public record FailedInspectionRule(Policies policies) {

	public static final String ID = "EX-3";

	/**
	 * Judges an inspection that nobody has rejected.
	 * @param personConfirmedAt when a reviewer confirmed it, null when none has
	 */
	public Optional<Finding> evaluate(Inspection inspection, @Nullable Instant personConfirmedAt) {
		if (inspection.passed()) {
			return Optional.empty();
		}
		return switch (inspection.kind()) {
			case ROADSIDE -> Optional
				.of(finding(inspection, personConfirmedAt, ExceedanceSource.ROADSIDE, "review.required.roadside"));
			case PERIODIC -> Optional
				.of(finding(inspection, personConfirmedAt, ExceedanceSource.PERIODIC, "review.required.periodic"));
			case RETEST, REGISTRATION -> Optional.empty();
		};
	}

	private Finding finding(Inspection inspection, @Nullable Instant personConfirmedAt, ExceedanceSource source,
			String reviewRequired) {
		var policy = this.policies.on(inspection.testedOn());
		var member = new Member(inspection.reportNo(), null, inspection.testedAt(), "INSPECTION", inspection.kValue(),
				null);
		boolean required = policy.flag(reviewRequired);
		var finding = Finding.of(source, inspection.reportNo(), inspection.testedAt(),
				!required || personConfirmedAt != null, List.of(member), policy.version());
		return (personConfirmedAt != null)
				? finding.confirmedByPerson(required ? personConfirmedAt : inspection.testedAt()) : finding;
	}

}
