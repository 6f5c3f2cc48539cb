package org.mobilesource.registry.domain.obd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The OBD records of a vehicle's day in the order of time. */
final class Diagnoses {

	private final DaySlots slots;

	private final String vin;

	private final boolean diesel;

	private final long start;

	private final int[] seconds;

	Diagnoses(DaySlots slots, String vin, boolean diesel, long start) {
		this.slots = slots;
		this.vin = vin;
		this.diesel = diesel;
		this.start = start;
		this.seconds = slots.seconds(BodyType.OBD);
	}

	int count() {
		return this.seconds.length;
	}

	/**
	 * By second of the day, whether the lamp is on (1) or off (0), where that is known.
	 */
	TreeMap<Integer, Integer> lamp() {
		TreeMap<Integer, Integer> lamp = new TreeMap<>();
		for (int second : this.seconds) {
			int mil = BigEndian.octet(this.slots.store(), body(second) + 1);
			if (mil <= 1) {
				lamp.put(second, mil);
			}
		}
		return lamp;
	}

	/** Those that say the same, one after the other, together. */
	List<ObdRun> runs(StreamDay stream) {
		List<ObdRun> runs = new ArrayList<>();
		long engineOn = 0;
		int odometer = StreamDay.NONE;
		int record = 0;
		int last = -1;
		for (int second : this.seconds) {
			for (; record < stream.records() && stream.seconds()[record] < second; record++) {
				odometer = latest(stream, record, odometer);
				engineOn += stream.engineOn()[record] ? stream.held()[record] : 0;
			}
			boolean together = record < stream.records() && stream.seconds()[record] == second;
			odometer = together ? latest(stream, record, odometer) : odometer;
			var at = Instant.ofEpochSecond(this.start + second);
			if (last >= 0 && isSame(last, second)) {
				runs.add(runs.remove(runs.size() - 1).until(at));
			}
			else {
				var information = ObdInformation.of(this.slots.store(), body(second), this.vin, this.diesel);
				runs.add(new ObdRun(at, at, 1, information, odometer, engineOn));
			}
			last = second;
		}
		return runs;
	}

	private static int latest(StreamDay stream, int record, int before) {
		int reading = stream.raws(Quantity.ODOMETER)[record];
		return (reading >= 0) ? reading : before;
	}

	private boolean isSame(int one, int other) {
		byte[] store = this.slots.store();
		int length = BodyType.OBD.length(store, body(one), store.length);
		return length == BodyType.OBD.length(store, body(other), store.length)
				&& Arrays.equals(store, body(one), body(one) + length, store, body(other), body(other) + length);
	}

	private int body(int second) {
		return this.slots.body(BodyType.OBD, second);
	}

}
