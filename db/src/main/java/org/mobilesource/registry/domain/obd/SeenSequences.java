package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

/**
 * Where sequences of values of one length were last seen in a day: a table by a hash that
 * rolls along with the values. It has one place for each hash, so that an earlier
 * sequence may be forgotten for a later one. Used again for the next day; not by two
 * threads at once.
 */
final class SeenSequences {

	private static final int BITS = 16;

	private static final int BASE = 0x01000193;

	private static final int SPREAD = 0x9E3779B9;

	/** Bits of a number of records; the others of an entry tell hashes apart. */
	private static final int COUNT_BITS = 17;

	private final int[] seen = new int[1 << BITS];

	private final int[] ago = new int[StreamColumns.SECONDS];

	/**
	 * Goes through the values of a day.
	 * @param counts which of them are values; the others end a sequence
	 * @param length so many in a row are a sequence
	 * @param leastChanges if so many at least are not the value before
	 * @return where a sequence ends that was seen before, the number of records if
	 * nowhere
	 */
	int find(int[] values, boolean[] counts, int records, int length, int leastChanges) {
		int[] table = this.seen;
		Arrays.fill(table, 0);
		int leaving = power(length);
		int first = records;
		int hash = 0;
		int changes = 0;
		int known = 0;
		for (int i = 0; i < records; i++) {
			int value = values[i];
			this.ago[i] = 0;
			if (!counts[i] || value < 0) {
				hash = 0;
				changes = 0;
				known = 0;
				continue;
			}
			hash = hash * BASE + value;
			changes += (known > 0 && value != values[i - 1]) ? 1 : 0;
			if (known < length) {
				known++;
			}
			else {
				int left = values[i - length];
				hash -= left * leaving;
				changes -= (values[i - length + 1] != left) ? 1 : 0;
			}
			if (known == length && changes >= leastChanges) {
				int spread = hash * SPREAD;
				int place = spread >>> Integer.SIZE - BITS;
				int entry = spread << COUNT_BITS | i + 1;
				int former = table[place];
				table[place] = entry;
				if ((former ^ entry) >>> COUNT_BITS == 0 && former != 0) {
					this.ago[i] = entry - former;
					first = Math.min(first, i);
				}
			}
		}
		return first;
	}

	/**
	 * For each value, so many values ago the sequence that ends with it was last seen; 0
	 * when it was not, or is none. A hint: other sequences may have the same hash.
	 */
	int[] ago() {
		return this.ago;
	}

	private static int power(int length) {
		int power = 1;
		for (int i = 0; i < length; i++) {
			power *= BASE;
		}
		return power;
	}

}
