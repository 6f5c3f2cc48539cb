package org.mobilesource.registry.domain.obd;

import java.time.Instant;

/**
 * OBD records of a vehicle that say the same, one after the other on one day.
 *
 * @param firstAt when the first was collected
 * @param lastAt when the last was collected
 * @param records how many they are
 * @param information what they say
 * @param odometer the reading before the first, in units of 0.1 km, negative without one
 * @param engineOn how long the engine had run that day before the first, in seconds
 */
public record ObdRun(Instant firstAt, Instant lastAt, int records, ObdInformation information, long odometer,
		long engineOn) {

	ObdRun until(Instant at) {
		return new ObdRun(this.firstAt, at, this.records + 1, this.information, this.odometer, this.engineOn);
	}

}
