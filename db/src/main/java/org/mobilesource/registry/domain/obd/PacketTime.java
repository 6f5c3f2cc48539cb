package org.mobilesource.registry.domain.obd;

import java.time.Instant;

/**
 * The time of a packet: six bytes, year − 2000, month, day, hour, minute, second; plain
 * binary, GMT+8 (GB 17691-2018 Table Q.3). Without an object for each of them.
 */
public final class PacketTime {

	/** What is no date. */
	public static final long NONE = Long.MIN_VALUE;

	static final int LENGTH = 6;

	private static final long OFFSET_SECONDS = 8 * 3600L;

	private static final int CENTURY = 2000;

	/** Days of a year before its month, from March on. */
	private static final int[] DAYS_BEFORE = { 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275 };

	private static final int[] DAYS_OF = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	/** Days from 1970-01-01 to 2000-03-01. */
	private static final long EPOCH = 11_017;

	private PacketTime() {
	}

	/** Whether six bytes are a time. */
	static boolean isTime(byte[] bytes, int at) {
		int month = bytes[at + 1];
		int day = bytes[at + 2];
		return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysOf(BigEndian.octet(bytes, at), month))
				&& isBelow(bytes[at + 3], 24) && isBelow(bytes[at + 4], 60) && isBelow(bytes[at + 5], 60);
	}

	private static boolean isBelow(byte number, int limit) {
		return number >= 0 && number < limit;
	}

	/** Seconds since 1970 in UTC, or {@link #NONE}. */
	static long read(byte[] bytes, int at) {
		if (!isTime(bytes, at)) {
			return NONE;
		}
		int year = BigEndian.octet(bytes, at);
		int fromMarch = (bytes[at + 1] < 3) ? year - 1 : year;
		long days = EPOCH + 365L * fromMarch + Math.floorDiv(fromMarch, 4) - Math.floorDiv(fromMarch, 100)
				+ Math.floorDiv(fromMarch, 400) + DAYS_BEFORE[bytes[at + 1] - 1] + bytes[at + 2] - 1;
		return ((days * 24 + bytes[at + 3]) * 60 + bytes[at + 4]) * 60 + bytes[at + 5] - OFFSET_SECONDS;
	}

	/**
	 * Reads a time that mostly is of the same minute as another one.
	 * @param like where that stands
	 * @param itsTime what it is, or {@link #NONE}
	 */
	static long read(byte[] bytes, int at, int like, long itsTime) {
		boolean sameMinute = itsTime != NONE && BigEndian.doubleWord(bytes, at) == BigEndian.doubleWord(bytes, like)
				&& bytes[at + 4] == bytes[like + 4];
		return (sameMinute && isBelow(bytes[at + 5], 60)) ? itsTime + bytes[at + 5] - bytes[like + 5] : read(bytes, at);
	}

	/** Whether the month is 0, as of a terminal that had not got the time yet. */
	static boolean isZero(byte[] bytes, int at) {
		return bytes[at + 1] == 0;
	}

	static int yearOf(byte[] bytes, int at) {
		return CENTURY + BigEndian.octet(bytes, at);
	}

	/** Writes a time. */
	static void write(long epochSecond, byte[] bytes, int at) {
		var time = Instant.ofEpochSecond(epochSecond + OFFSET_SECONDS).atOffset(java.time.ZoneOffset.UTC);
		bytes[at] = (byte) (time.getYear() - CENTURY);
		bytes[at + 1] = (byte) time.getMonthValue();
		bytes[at + 2] = (byte) time.getDayOfMonth();
		bytes[at + 3] = (byte) time.getHour();
		bytes[at + 4] = (byte) time.getMinute();
		bytes[at + 5] = (byte) time.getSecond();
	}

	private static int daysOf(int year, int month) {
		boolean leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
		return leap ? 29 : DAYS_OF[month - 1];
	}

}
