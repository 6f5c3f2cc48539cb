package org.mobilesource.registry.domain.obd;

/**
 * The stream records of a vehicle's day in the order of time: a column of raw numbers for
 * each quantity, negative where a record has no value. Of NOx only readings are values: a
 * raw 0 or one below the floor is none, and what is left below 0 ppm is 0 (§6.7 of the
 * protocol). Of positions only fixes are.
 */
final class StreamDay {

	static final int NONE = -1;

	private final int records;

	private final int[] seconds;

	private final int[] held;

	private final int[][] columns = new int[Quantity.values().length][];

	private final int[] valid = new int[Quantity.values().length];

	private final int[] faulty = new int[Quantity.values().length];

	private final boolean[] engineOn;

	private final boolean[] warmButForNox;

	private int positioned;

	private long flags;

	/**
	 * Reads the columns of the seconds that have a record.
	 * @param seconds of the day, in their order; the first so many count
	 */
	StreamDay(StreamColumns day, int[] seconds, int records, DaySettings settings) {
		this.seconds = seconds;
		this.records = records;
		this.held = held(settings.maxGapSeconds());
		for (var quantity : Quantity.values()) {
			read(quantity, day.column(quantity));
		}
		readings(Quantity.NOX_UP, (int) settings.noxFloorRaw());
		readings(Quantity.NOX_DOWN, (int) settings.noxFloorRaw());
		positions();
		this.engineOn = atLeast(Quantity.RPM, settings.engineOnRaw());
		this.warmButForNox = atLeast(Quantity.COOLANT, settings.warmCoolantRaw());
		boolean[] scr = atLeast(Quantity.SCR_IN, settings.warmScrRaw());
		for (int i = 0; i < records; i++) {
			this.warmButForNox[i] &= scr[i] & this.engineOn[i];
		}
	}

	/** A record stands for the time to the next one, if that is not too long. */
	private int[] held(int most) {
		int[] times = new int[this.records];
		for (int i = 0; i + 1 < this.records; i++) {
			int gap = this.seconds[i + 1] - this.seconds[i];
			times[i] = (gap <= most) ? gap : 0;
		}
		return times;
	}

	private void read(Quantity quantity, int[] bySecond) {
		int[] column = new int[this.records];
		int limit = (int) Math.min(quantity.field().limit(), Integer.MAX_VALUE);
		int valids = 0;
		for (int i = 0; i < this.records; i++) {
			int raw = bySecond[this.seconds[i]];
			boolean value = raw >= 0 && raw <= limit;
			column[i] = value ? raw : NONE;
			valids += value ? 1 : 0;
		}
		this.columns[quantity.ordinal()] = column;
		if (valids < this.records) {
			valids = classes(quantity, bySecond);
		}
		this.valid[quantity.ordinal()] = valids;
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

	private void readings(Quantity sensor, int floor) {
		int[] column = raws(sensor);
		for (int i = 0; i < this.records; i++) {
			column[i] = (column[i] < floor) ? NONE : Math.max(column[i], DaySettings.NOX_ZERO_RAW);
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

	private boolean[] atLeast(Quantity quantity, long least) {
		int[] column = raws(quantity);
		boolean[] are = new boolean[this.records];
		for (int i = 0; i < this.records; i++) {
			are[i] = column[i] >= least;
		}
		return are;
	}

	int records() {
		return this.records;
	}

	/** The seconds of the day; as many of them count as there are records. */
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
