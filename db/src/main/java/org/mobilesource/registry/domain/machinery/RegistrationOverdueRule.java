package org.mobilesource.registry.domain.machinery;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * A machine without a registration number is overdue when more than the days have passed
 * since it was acquired or moved in.
 *
 * @param days days within which a machine is to be registered
 */
public record RegistrationOverdueRule(int days) {

	public static final String ID = "NRMM-2";

	public static final String CODE = "REGISTRATION_OVERDUE";

	/** The rule in force. */
	public static RegistrationOverdueRule under(Policy policy) {
		return new RegistrationOverdueRule(policy.whole("machinery.registration.days"));
	}

	/** The last day on which the machine may be registered. */
	public LocalDate due(LocalDate hereSince) {
		return hereSince.plusDays(this.days);
	}

	/**
	 * Whether a machine is overdue on the day; one whose beginning is not known is not.
	 */
	public boolean overdue(@Nullable String registrationNo, @Nullable LocalDate hereSince, LocalDate day) {
		return registrationNo == null && hereSince != null && day.isAfter(due(hereSince));
	}

}
