package org.mobilesource.registry.batch.generate;

/** What is odd about a terminal. */
enum Quirk {

	NONE,
	/** The lamp has been on since the first night. */
	LAMP_ON,
	/** Codes of SAE J1939, every other night with their bytes turned round. */
	J1939,
	/** A code asks for the lamp, which is off. */
	LAMP_DISAGREES,
	/** A count of codes that is none. */
	NO_COUNT,
	/** Ratios that are text, and a verification number of bytes. */
	TEXT_RATIOS,
	/** The bits of support as the engine sends them. */
	RAW_SUPPORT,
	/** OBD records without a time. */
	NO_TIME,
	/** Names a cipher and does not use it. */
	CIPHER_CODE,
	/** Degrees × 10⁵. */
	DEGREES_1E5,
	/** Every third position is invalid. */
	NO_POSITION,
	/** Ten minutes of each night come a night later, sent again, some packets twice. */
	RESENT,
	/** Every tenth packet is lost. */
	LOSSY,
	/** Two days ahead in every tenth night. */
	CLOCK_AHEAD,
	/** The odometer is set back in the tenth night. */
	ODOMETER_BACK,
	/** Removed in the tenth night, and silent from then on. */
	REMOVED,
	/** Other software in the tenth night, which knows of no fault. */
	REFLASHED,
	/** Noise, broken and foreign frames between the others. */
	DAMAGED,
	/** In a file of text, a frame a line. */
	HEX

}
