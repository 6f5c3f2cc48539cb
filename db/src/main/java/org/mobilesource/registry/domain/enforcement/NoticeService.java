package org.mobilesource.registry.domain.enforcement;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policies;

/**
 * A notice that was served, or was to be. The time for repair runs from the day of
 * delivery or refusal; a public notice serves when its days have passed (after Civil
 * Procedure Law arts. 89 and 95, to which Administrative Penalty Law art. 61 refers).
 * What came back serves nothing.
 *
 * @param day of delivery, refusal, return or publication
 * @param slip delivery slip: its number, who received it, why it came back
 */
public record NoticeService(ServiceWay way, ServiceResult result, LocalDate day, String slip) {

	public static final String ID = "CASE-2";

	/** Whether there is such a result: nobody refuses or returns a public notice. */
	public boolean isPossible() {
		return this.way != ServiceWay.PUBLIC_NOTICE || this.result == ServiceResult.DELIVERED;
	}

	/** The day from which the time for repair runs; null when it is not served. */
	public @Nullable LocalDate servedOn(Policies policies) {
		if (this.result == ServiceResult.RETURNED) {
			return null;
		}
		return (this.way == ServiceWay.PUBLIC_NOTICE)
				? this.day.plusDays(policies.on(this.day).whole("service.public-notice.days")) : this.day;
	}

	/** Why this is not recorded of a case in a batch; empty when it is. */
	public Optional<Refusal> refusal(Basis basis) {
		if (!basis.open) {
			return Optional.of(Refusal.NO_OPEN_CASE);
		}
		if (basis.issuedOn == null) {
			return Optional.of(Refusal.NO_NOTICE);
		}
		if (basis.served && this.result != ServiceResult.RETURNED) {
			return Optional.of(Refusal.ALREADY_SERVED);
		}
		if (this.day.isBefore(basis.noticedOn) || this.day.isBefore(basis.issuedOn)) {
			return Optional.of(Refusal.BEFORE_NOTICE);
		}
		return Optional.empty();
	}

	/** Why a service is not recorded. */
	public enum Refusal {

		/** The case is open no longer. */
		NO_OPEN_CASE,

		/** No repair notice (整改告知书) is in force that could be served. */
		NO_NOTICE,

		/** It was served before. */
		ALREADY_SERVED,

		/** On that day there was no notice yet. */
		BEFORE_NOTICE

	}

	/**
	 * What is known of a case.
	 *
	 * @param issuedOn day of the repair notice in force, null without one
	 * @param served whether the latest service reached the party
	 */
	public record Basis(boolean open, LocalDate noticedOn, @Nullable LocalDate issuedOn, boolean served) {
	}

}
