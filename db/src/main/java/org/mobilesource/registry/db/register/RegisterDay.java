package org.mobilesource.registry.db.register;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * What the filters of a register mean on a day.
 *
 * @param largeFleet trucks from which on a fleet is large
 * @param localPlates how plates of this city begin; null where the city has not said it
 */
public record RegisterDay(LocalDate today, int largeFleet, @Nullable String localPlates) {

	/** The parameter with the beginning of the city's plates. */
	public static final String LOCAL_PLATES = "plate.local-prefix";

	public static RegisterDay under(Policy policy) {
		return new RegisterDay(policy.day(), policy.whole("large-fleet.min-trucks"), policy.values().get(LOCAL_PLATES));
	}

}
