package org.mobilesource.registry.domain.obd;

/** Something that is measured over the stream records of a vehicle's day. */
interface DayMeasure {

	void measure(StreamDay day, DayValues values);

}
