package org.mobilesource.registry.batch.generate;

/**
 * The trucks of the town that have a terminal: how it writes, what is odd, and what is to
 * be found. Each is played by one heavy diesel truck.
 */
enum ObdCase {

	HONEST(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.NONE, 40, "", 0, "nothing to be found"),
	DEAD_CATALYST(Dialect.HJ_SIGNED, Behaviour.HIGH_NOX, Quirk.NONE, 60, "E1", 1,
			"mean warm NOx above 600 ppm on two days"),
	BURSTS(Dialect.HJ, Behaviour.NOX_BURSTS, Quirk.NONE, 40, "E2", 0, "above 500 ppm for a tenth of the time and more"),
	WEAK_CATALYST(Dialect.DRAFT_SIGNED, Behaviour.WEAK_CATALYST, Quirk.NONE, 40, "E3", 0, "converts 45 %"),
	LAMP(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.LAMP_ON, 150, "D1", 13, "lamp on for more than 24 h of driving"),
	LOW_REAGENT(Dialect.HJ, Behaviour.REAGENT_LOW, Quirk.NONE, 90, "U1", 0, "8 % for more than 50 km"),
	FIXED_REAGENT(Dialect.HJ_SIGNED, Behaviour.REAGENT_FIXED, Quirk.NONE, 90, "U2", 14, "64 % for more than 800 km"),
	EMULATOR(Dialect.ANNEX_Q, Behaviour.NOX_EMULATOR, Quirk.NONE, 40, "T1", 0, "35 ppm for an hour"),
	NO_NOX(Dialect.HJ, Behaviour.NO_NOX, Quirk.NONE, 40, "T2", 2, "no NOx on three days"),
	MOVED_SENSORS(Dialect.HJ_SIGNED, Behaviour.SENSORS_MOVED, Quirk.NONE, 40, "T3", 0,
			"2 ppm more behind the catalyst than before it"),
	FIXED_TEMPERATURE(Dialect.ANNEX_Q, Behaviour.TEMPERATURE_FIXED, Quirk.NONE, 40, "T4", 0, "265 ℃ for an hour"),
	NO_FILTER(Dialect.HJ, Behaviour.NO_FILTER, Quirk.NONE, 40, "T6", 0, "0.1 kPa at more than 500 kg/h"),
	REFLASHED(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.REFLASHED, 40, "T5", 10,
			"no code, all monitors complete and another CALID at once"),
	REMOVED(Dialect.HJ_SIGNED, Behaviour.HONEST, Quirk.REMOVED, 40, "T7", 10, "removal alarm, then silence"),
	LOSSY(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.LOSSY, 40, "Q2", 0, "every tenth packet is lost"),
	NO_POSITION(Dialect.HJ, Behaviour.HONEST, Quirk.NO_POSITION, 40, "Q4", 0, "a third of the positions is invalid"),
	ODOMETER(Dialect.A_PRIME, Behaviour.HONEST, Quirk.ODOMETER_BACK, 40, "Q5", 10, "5,000 km set back"),
	CLOCK(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.CLOCK_AHEAD, 40, "Q6", 4, "two days ahead: TIME_IN_FUTURE"),
	BEIJING(Dialect.BEIJING, Behaviour.HONEST, Quirk.NONE, 10, "", 0, "ten records a packet"),
	TANGSHAN(Dialect.TANGSHAN, Behaviour.HONEST, Quirk.NONE, 40, "", 0, "three records, ten seconds apart"),
	PLATFORM(Dialect.PLATFORM, Behaviour.HONEST, Quirk.NONE, 40, "", 0, "order P behind ~~"),
	FORWARDED(Dialect.FORWARDED, Behaviour.HONEST, Quirk.NONE, 40, "", 0, "NESTED"),
	DRAFT_P(Dialect.DRAFT_P, Behaviour.HONEST, Quirk.NONE, 40, "", 0, "order P behind ##"),
	HEX(Dialect.DRAFT, Behaviour.HONEST, Quirk.HEX, 20, "", 0, "hex text with comments"),
	CIPHER_CODE(Dialect.HJ, Behaviour.HONEST, Quirk.CIPHER_CODE, 40, "", 0, "ENC_FLAG_PLAINTEXT"),
	DEGREES(Dialect.HJ, Behaviour.HONEST, Quirk.DEGREES_1E5, 40, "", 0, "COORD_1E5"),
	NO_TIME(Dialect.HJ_SIGNED, Behaviour.HONEST, Quirk.NO_TIME, 40, "", 0, "ZERO_COLLECT_TIME"),
	TEXT_RATIOS(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.TEXT_RATIOS, 40, "", 0, "IUPR_TEXT"),
	RAW_SUPPORT(Dialect.HJ, Behaviour.HONEST, Quirk.RAW_SUPPORT, 40, "", 0, "RAW_J1979_SUPPORT"),
	LAMP_DISAGREES(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.LAMP_DISAGREES, 40, "D2", 0, "MIL_DTC_DISAGREE"),
	NO_COUNT(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.NO_COUNT, 40, "", 0, "DTC_COUNT_INVALID"),
	J1939(Dialect.HJ, Behaviour.HONEST, Quirk.J1939, 40, "D2", 0, "SPN 4364 FMI 18 in both orders"),
	RESENT(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.RESENT, 40, "", 0, "ten minutes a night later, packets twice"),
	REPLAY(Dialect.ANNEX_Q, Behaviour.NOX_REPLAY, Quirk.NONE, 60, "T1", 0,
			"the same seven and a half minutes for an hour"),
	TIRED_CATALYST(Dialect.HJ_SIGNED, Behaviour.TIRED_CATALYST, Quirk.NONE, 60, "E5", 0,
			"more than 0.69 g/kWh in windows of work"),
	/** The last one, so that its cut frame ends the file. */
	DAMAGED(Dialect.ANNEX_Q, Behaviour.HONEST, Quirk.DAMAGED, 40, "", 0,
			"NOISE, BAD_BCC, TRUNCATED, PARTIAL, ENCRYPTED, UNKNOWN_COMMAND, GBT_32960, BAD_TIME");

	private final Dialect dialect;

	private final Behaviour behaviour;

	private final Quirk quirk;

	private final int minutes;

	private final String rule;

	private final int firstNight;

	private final String why;

	ObdCase(Dialect dialect, Behaviour behaviour, Quirk quirk, int minutes, String rule, int firstNight, String why) {
		this.dialect = dialect;
		this.behaviour = behaviour;
		this.quirk = quirk;
		this.minutes = minutes;
		this.rule = rule;
		this.firstNight = firstNight;
		this.why = why;
	}

	Dialect dialect() {
		return this.dialect;
	}

	Behaviour behaviour() {
		return this.behaviour;
	}

	Quirk quirk() {
		return this.quirk;
	}

	/** The emission stage of the truck that plays it. */
	String stage() {
		return (this == TIRED_CATALYST) ? "6A" : "5";
	}

	/** How long the engine runs in a night's day. */
	int minutes() {
		return this.minutes;
	}

	/** The rule that is to find it, empty when none is. */
	String rule() {
		return this.rule;
	}

	/** The night, from 0 on, by which the rule has what it needs. */
	int firstNight() {
		return this.firstNight;
	}

	String why() {
		return this.why;
	}

}
