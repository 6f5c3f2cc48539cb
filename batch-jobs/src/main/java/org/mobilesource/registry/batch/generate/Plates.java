package org.mobilesource.registry.batch.generate;

/**
 * Numbers in patterns with two letters, which are opened last: valid, and nobody's as far
 * as chance allows.
 */
final class Plates {

	/** Numbers below this one, 桂RZZ000 to 桂RZZ999, belong to the boundary cases. */
	static final int FIRST_OF_TOWN = 1000;

	/** As many cars as have numbers of their own. */
	static final int CARS = 40_000;

	private static final int[][] LETTER_PLACES = { { 0, 1 }, { 0, 2 }, { 0, 3 }, { 0, 4 }, { 1, 2 }, { 1, 3 }, { 1, 4 },
			{ 2, 3 }, { 2, 4 }, { 3, 4 } };

	private Plates() {
	}

	/** The number of a truck; up to 360 000 of them. */
	static String truck(int number) {
		return ordinary(number, "ZYXWVU");
	}

	/** The number of a car, never that of a truck. */
	static String car(int number) {
		return ordinary(number, "TS");
	}

	/**
	 * The number of a small battery-electric vehicle: D of the town, A of the boundary
	 * cases.
	 */
	static String electric(char kind, int number) {
		char second = "ZYXWVUTSRQPNMLKJHGFEDCBA".charAt(number / 10_000);
		return "桂R" + kind + second + String.format("%04d", number % 10_000);
	}

	private static String ordinary(int number, String letters) {
		int block = number / 1000;
		int[] places = LETTER_PLACES[block % LETTER_PLACES.length];
		int pair = block / LETTER_PLACES.length;
		var serial = new StringBuilder(String.format("%03d", number % 1000));
		serial.insert(places[0], letters.charAt(pair / letters.length()));
		serial.insert(places[1], letters.charAt(pair % letters.length()));
		return "桂R" + serial;
	}

}
