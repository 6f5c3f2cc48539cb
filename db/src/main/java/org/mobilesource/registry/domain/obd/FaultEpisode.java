package org.mobilesource.registry.domain.obd;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One fault of a vehicle, or its lamp, from the first OBD record that holds it to the
 * first that no longer does (§10.2 of the protocol).
 *
 * @param code as {@link TroubleCode} reads it, or {@link #LAMP}
 * @param firstAt the first record that held it, if only as suspected
 * @param opened the first record that held it as a fault; null while it is suspected
 * @param lastAt the last record that held it
 * @param records how many held it
 * @param closed the first of the records without it; null while it goes on
 * @param cleared whether somebody erased it then: the monitors began anew
 */
public record FaultEpisode(String code, Instant firstAt, @Nullable Mark opened, Instant lastAt, int records,
		@Nullable Mark closed, boolean cleared) {

	/** The code of the warning lamp's episodes. */
	public static final String LAMP = "MIL";

	/** Whether it is a fault at the moment: opened by then and not closed yet. */
	public boolean isOpenAt(Instant moment) {
		return this.opened != null && !this.opened.at().isAfter(moment)
				&& (this.closed == null || this.closed.at().isAfter(moment));
	}

	public boolean isLamp() {
		return this.code.equals(LAMP);
	}

	/**
	 * Where a vehicle was in its life when a record was collected.
	 *
	 * @param odometer the reading before it, in units of 0.1 km, negative without one
	 * @param engineOn how long the engine had run that day before it, in seconds
	 */
	public record Mark(Instant at, long odometer, long engineOn) {

		static Mark of(ObdRun run) {
			return new Mark(run.firstAt(), run.odometer(), run.engineOn());
		}

	}

}
