package org.mobilesource.registry.domain.obd;

/**
 * A record of the engine stream as the daily summary sees it: a view that is filled again
 * for the next one. Of NOx only readings are valid: a raw 0 or a value below the floor is
 * none, and what is left below 0 ppm is 0 (§6.7 of the protocol).
 */
final class StreamRecord {

	private static final int MISSING = -1;

	private static final long NO_PLACE = Flag.POSITION_INVALID.bit() | Flag.OUT_OF_RANGE.bit();

	private final long[] raws = new long[Quantity.values().length];

	private final boolean[] valid = new boolean[Quantity.values().length];

	private final boolean[] faulty = new boolean[Quantity.values().length];

	private final DaySettings settings;

	private long flags;

	private long time;

	private int seconds;

	private boolean engineOn;

	private boolean warmButForNox;

	private boolean positioned;

	StreamRecord(DaySettings settings) {
		this.settings = settings;
	}

	/**
	 * Reads a body.
	 * @param collectedAt seconds since 1970 in UTC
	 * @param heldFor seconds to the next record, 0 when it comes too late
	 */
	void read(BodyType type, byte[] bytes, int body, long collectedAt, int heldFor) {
		this.time = collectedAt;
		this.seconds = heldFor;
		var places = Quantity.places(type);
		for (int i = 0; i < places.length; i++) {
			var field = places[i];
			if (field == null) {
				this.raws[i] = MISSING;
				this.valid[i] = false;
				this.faulty[i] = false;
			}
			else {
				long raw = field.raw(bytes, body);
				this.raws[i] = raw;
				this.valid[i] = field.isValue(raw);
				this.faulty[i] = !this.valid[i] && field.classOf(raw) == ValueClass.ERROR;
			}
		}
		this.flags = PositionFlags.of(type, bytes, body);
		normalise();
	}

	private void normalise() {
		if ((this.flags & Flag.COORD_1E5.bit()) != 0) {
			this.raws[Quantity.LON.ordinal()] *= 10;
			this.raws[Quantity.LAT.ordinal()] *= 10;
		}
		this.positioned = (this.flags & NO_PLACE) == 0;
		this.engineOn = has(Quantity.RPM) && raw(Quantity.RPM) >= this.settings.engineOnRaw();
		this.warmButForNox = this.engineOn && has(Quantity.COOLANT)
				&& raw(Quantity.COOLANT) >= this.settings.warmCoolantRaw() && has(Quantity.SCR_IN)
				&& raw(Quantity.SCR_IN) >= this.settings.warmScrRaw();
	}

	/** Whether the raw number is a value, by its class alone. */
	boolean has(Quantity quantity) {
		return this.valid[quantity.ordinal()];
	}

	/** Whether the sensor reports a fault. */
	boolean isFaulty(Quantity quantity) {
		return this.faulty[quantity.ordinal()];
	}

	long raw(Quantity quantity) {
		return this.raws[quantity.ordinal()];
	}

	/** Whether it is a reading of NOx. */
	boolean hasNox(Quantity sensor) {
		return has(sensor) && raw(sensor) >= this.settings.noxFloorRaw();
	}

	/** NOx as a raw number that is 0 ppm or more. */
	long noxRaw(Quantity sensor) {
		return Math.max(raw(sensor), DaySettings.NOX_ZERO_RAW);
	}

	double value(Quantity quantity) {
		return quantity.field().value(raw(quantity));
	}

	/** NOx in ppm, 0 or more. */
	double nox(Quantity sensor) {
		return sensor.field().value(noxRaw(sensor));
	}

	boolean engineOn() {
		return this.engineOn;
	}

	/** Warm in all but a reading of NOx behind the SCR. */
	boolean warmButForNox() {
		return this.warmButForNox;
	}

	/** Engine on, coolant and SCR warm, NOx read behind the SCR (§10.1). */
	boolean warm() {
		return this.warmButForNox && hasNox(Quantity.NOX_DOWN);
	}

	/** What is odd about its position, as a set of {@link Flag}. */
	long flags() {
		return this.flags;
	}

	/** Whether the terminal had a fix. */
	boolean positioned() {
		return this.positioned;
	}

	long time() {
		return this.time;
	}

	/** How long it stands for, in seconds. */
	int seconds() {
		return this.seconds;
	}

}
