package org.mobilesource.registry.domain.obd;

/**
 * The stream records of a vehicle's day in the order of time: a column of raw numbers for
 * each quantity, negative where a record has no value. Of NOx only readings are values: a
 * raw 0 or one below the floor is none, and what is left below 0 ppm is 0 (§6.7 of the
 * protocol). Of positions only fixes are. Arrays are longer than there are records; they
 * are used again for the next day.
 */
final class StreamDay {

	static final int NONE = -1;

	/** By so many bits to the right only the sign is left. */
	private static final int SIGN = 31;

	private static final Quantity[] QUANTITIES = Quantity.values();

	private final int[] held = new int[StreamColumns.SECONDS];

	private final int[][] columns = new int[QUANTITIES.length][StreamColumns.SECONDS];

	private final int[] valid = new int[QUANTITIES.length];

	private final int[] faulty = new int[QUANTITIES.length];

	private final boolean[] engineOn = new boolean[StreamColumns.SECONDS];

	private final boolean[] warmButForNox = new boolean[StreamColumns.SECONDS];

	private int[] seconds = {};

	private int records;

	private int positioned;

	private long flags;

	/**
	 * Reads the columns of the seconds that have a record, in place of what was read
	 * before.
	 * @param withRecord the seconds of the day, in their order
	 */
	void read(StreamColumns day, int[] withRecord, DaySettings settings) {
		this.seconds = withRecord;
		this.records = withRecord.length;
		this.positioned = 0;
		this.flags = 0;
		hold(settings.maxGapSeconds());
		for (var quantity : QUANTITIES) {
			read(quantity, day.column(quantity));
		}
		readings(raws(Quantity.NOX_UP), (int) settings.noxFloorRaw());
		readings(raws(Quantity.NOX_DOWN), (int) settings.noxFloorRaw());
		positions();
		int[] rpm = raws(Quantity.RPM);
		int[] coolant = raws(Quantity.COOLANT);
		int[] scr = raws(Quantity.SCR_IN);
		int on = (int) settings.engineOnRaw();
		int warm = (int) settings.warmCoolantRaw();
		int warmScr = (int) settings.warmScrRaw();
		for (int i = 0; i < this.records; i++) {
			this.engineOn[i] = rpm[i] >= on;
			this.warmButForNox[i] = rpm[i] >= on & coolant[i] >= warm & scr[i] >= warmScr;
		}
	}

	/** A record stands for the time to the next one, if that is not too long. */
	private void hold(int most) {
		int last = this.records - 1;
		for (int i = 0; i < last; i++) {
			int gap = this.seconds[i + 1] - this.seconds[i];
			this.held[i] = (gap <= most) ? gap : 0;
		}
		if (last >= 0) {
			this.held[last] = 0;
		}
	}

	private void read(Quantity quantity, int[] bySecond) {
		int[] column = raws(quantity);
		pick(bySecond, column);
		int limit = (int) Math.min(quantity.field().limit(), Integer.MAX_VALUE);
		boolean all = keepValues(column, this.records, limit);
		this.faulty[quantity.ordinal()] = 0;
		this.valid[quantity.ordinal()] = all ? this.records : classes(quantity, bySecond);
	}

	private void pick(int[] bySecond, int[] column) {
		int first = (this.records > 0) ? this.seconds[0] : 0;
		if (this.records > 0 && this.seconds[this.records - 1] - first == this.records - 1) {
			System.arraycopy(bySecond, first, column, 0, this.records);
			return;
		}
		for (int i = 0; i < this.records; i++) {
			column[i] = bySecond[this.seconds[i]];
		}
	}

	/**
	 * Makes negative what is above a limit; without a branch, so that several raw numbers
	 * are looked at in one step.
	 * @return whether none is negative
	 */
	private static boolean keepValues(int[] column, int records, int limit) {
		int signs = 0;
		for (int i = 0; i < records; i++) {
			int raw = column[i];
			int value = raw | raw >> SIGN | limit - raw >> SIGN;
			column[i] = value;
			signs |= value;
		}
		return signs >= 0;
	}

	/** Counts the faulty ones among those that are no value; numbers are unsigned. */
	private int classes(Quantity quantity, int[] bySecond) {
		var field = quantity.field();
		int valids = 0;
		for (int i = 0; i < this.records; i++) {
			long raw = bySecond[this.seconds[i]] & 0xFFFFFFFFL;
			boolean value = field.isValue(raw);
			valids += value ? 1 : 0;
			boolean fault = !value && raw < 1L << Byte.SIZE * field.length() && field.classOf(raw) == ValueClass.ERROR;
			this.faulty[quantity.ordinal()] += fault ? 1 : 0;
		}
		return valids;
	}

	private void readings(int[] nox, int floor) {
		for (int i = 0; i < this.records; i++) {
			nox[i] = (nox[i] < floor) ? NONE : Math.max(nox[i], DaySettings.NOX_ZERO_RAW);
		}
	}

	private void positions() {
		int[] lon = raws(Quantity.LON);
		int[] lat = raws(Quantity.LAT);
		int[] status = raws(Quantity.POSITION_STATUS);
		for (int i = 0; i < this.records; i++) {
			if ((status[i] & 1) != 0 || (lon[i] | lat[i]) < 0) {
				this.flags |= ((status[i] & 1) != 0) ? Flag.POSITION_INVALID.bit() : Flag.OUT_OF_RANGE.bit();
				lon[i] = NONE;
			}
			else {
				this.positioned++;
			}
			if (Degrees.areTenths(lon[i])) {
				this.flags |= Flag.COORD_1E5.bit();
				lon[i] *= 10;
				lat[i] *= 10;
			}
		}
	}

	int records() {
		return this.records;
	}

	/** The second of the day of each record. */
	int[] seconds() {
		return this.seconds;
	}

	/** How long each record stands for, in seconds. */
	int[] held() {
		return this.held;
	}

	/** Raw numbers, negative where there is no value. */
	int[] raws(Quantity quantity) {
		return this.columns[quantity.ordinal()];
	}

	/** In how many records it is a value, by its class alone. */
	int valid(Quantity quantity) {
		return this.valid[quantity.ordinal()];
	}

	/** In how many records its sensor is faulty. */
	int faulty(Quantity quantity) {
		return this.faulty[quantity.ordinal()];
	}

	/** In how many records the terminal has a fix. */
	int positioned() {
		return this.positioned;
	}

	/** Whether the engine runs. */
	boolean[] engineOn() {
		return this.engineOn;
	}

	/** Whether all is warm, whatever is known of NOx (§10.1). */
	boolean[] warmButForNox() {
		return this.warmButForNox;
	}

	/** What is odd about positions, as a set of {@link Flag}. */
	long flags() {
		return this.flags;
	}

}
