package org.mobilesource.registry.domain.obd;

import java.util.Arrays;
import java.util.List;

/** What is odd about a frame or a record of it. Nothing is thrown away because of one. */
public enum Flag {

	/** No layout fits and the header names a cipher: the data unit is kept as it is. */
	ENCRYPTED,
	/** The header names a cipher, but the data unit is plain text. */
	ENC_FLAG_PLAINTEXT,
	/** No layout fits the data unit. */
	NO_LAYOUT,
	/** Records up to an unknown type; the rest is kept as it is. */
	PARTIAL,
	/** A command without a meaning in the protocols read here. */
	UNKNOWN_COMMAND,
	/** A time out of range. */
	BAD_TIME,
	/** More than a day after the time of receipt. */
	TIME_IN_FUTURE,
	/** Before 2015. */
	YEAR_LOW,
	/** Not 17 characters of a VIN (GB 16735). */
	VIN_FORMAT,
	/** The VIN's check digit is another. */
	VIN_CHECK_DIGIT,
	/** A frame within a frame, as platforms forward them. */
	NESTED,
	/** A login of GB/T 32960, the neighbour. */
	GBT_32960,
	/** The VIN of the engine's control unit is not the header's. */
	VIN_MISMATCH,
	/** The record has no time of its own: that of sending stands in. */
	ZERO_COLLECT_TIME,
	/** Support bits in the order of SAE J1979: no statistics of bits. */
	RAW_J1979_SUPPORT,
	/** The lamp is neither on nor off. */
	MIL_UNKNOWN,
	/** A fault code asks for the lamp, which is off. */
	MIL_DTC_DISAGREE,
	/** The words of the performance ratios are text. */
	IUPR_TEXT,
	/** A count of fault codes that is none. */
	DTC_COUNT_INVALID,
	/** A fault code in no known form. */
	DTC_UNDECODED,
	/** A fault code of J1939 that could be read in either order. */
	DTC_ORDER_UNSURE,
	/** Degrees × 10⁵ instead of 10⁶. */
	COORD_1E5,
	/** The terminal says that the position is not valid. */
	POSITION_INVALID,
	/** A position beyond the limits of its field. */
	OUT_OF_RANGE;

	/** Its place in a set of flags that is a number. */
	long bit() {
		return 1L << ordinal();
	}

	/** The flags of a set. */
	public static List<Flag> of(long set) {
		return Arrays.stream(values()).filter((flag) -> (set & flag.bit()) != 0).toList();
	}

}
