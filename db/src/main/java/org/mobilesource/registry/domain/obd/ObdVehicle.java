package org.mobilesource.registry.domain.obd;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the register knows of a vehicle and the rules ask for.
 *
 * @param stage emission stage, null when it is not registered
 * @param heavy above the mass from which on a vehicle is heavy-duty, or of unknown mass
 * @param repairs days of its repair records
 */
public record ObdVehicle(String vin, @Nullable String stage, boolean heavy, List<LocalDate> repairs) {

	/** Whether a repair is on record in the days up to this one. */
	boolean wasRepaired(LocalDate by, int days) {
		return this.repairs.stream().anyMatch((day) -> !day.isAfter(by) && day.isAfter(by.minusDays(days)));
	}

}
