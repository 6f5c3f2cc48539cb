package org.mobilesource.registry.domain.vessel;

import java.util.Arrays;

/** What an MMSI stands for, by its first digits (ITU-R M.585); the first match counts. */
public enum MmsiClass {

	/** A ship under the flag of the mainland. */
	MAINLAND_SHIP("412", "413", "414"),

	/** A coast station. */
	COAST_STATION("00"),

	/** A group of ships. */
	GROUP("0"),

	/** An aircraft of search and rescue. */
	RESCUE_AIRCRAFT("111"),

	/** A search and rescue transmitter. */
	SART("970"),

	/** A man-overboard device. */
	MAN_OVERBOARD("972"),

	/** An emergency position beacon. */
	EPIRB("974"),

	/** A craft of a mother ship. */
	CRAFT("98"),

	/** An aid to navigation. */
	NAVIGATION_AID("99"),

	/** A ship of Hong Kong. */
	HONG_KONG("477"),

	/** A ship of Macao. */
	MACAO("453"),

	/** A ship of Taiwan. */
	TAIWAN("416"),

	/** A ship under another flag. */
	OTHER_FLAG("2", "3", "4", "5", "6", "7"),

	/** Nothing known. */
	UNKNOWN("");

	private final String[] beginnings;

	MmsiClass(String... beginnings) {
		this.beginnings = beginnings;
	}

	/** The class of a number of nine digits. */
	public static MmsiClass of(String number) {
		return Arrays.stream(values())
			.filter((one) -> Arrays.stream(one.beginnings).anyMatch(number::startsWith))
			.findFirst()
			.orElse(UNKNOWN);
	}

}
