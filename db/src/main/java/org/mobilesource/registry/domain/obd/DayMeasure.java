package org.mobilesource.registry.domain.obd;

/** Something that is measured over the stream records of a vehicle's day. */
interface DayMeasure {

	/** Takes the next record into account; they come in the order of time. */
	void see(StreamRecord record);

	/** Puts what was measured. */
	void put(DayValues values);

}
