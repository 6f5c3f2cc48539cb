package org.mobilesource.registry.domain.obd;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The records of one type of a day, at most one in a second. */
final class SecondSlots {

	/** A word whose seconds all have a record. */
	private static final long ALL = -1;

	private final long[] taken = new long[StreamColumns.SECONDS / Long.SIZE];

	private final long[] sentAgain = new long[StreamColumns.SECONDS / Long.SIZE];

	private final int[] packets = new int[StreamColumns.SECONDS];

	private int[] bodies = {};

	void clear() {
		Arrays.fill(this.taken, 0);
		Arrays.fill(this.sentAgain, 0);
	}

	boolean has(int second) {
		return (this.taken[second / Long.SIZE] & 1L << second) != 0;
	}

	boolean isReissued(int second) {
		return (this.sentAgain[second / Long.SIZE] & 1L << second) != 0;
	}

	void put(int second, int packet, boolean again) {
		this.taken[second / Long.SIZE] |= 1L << second;
		if (again) {
			this.sentAgain[second / Long.SIZE] |= 1L << second;
		}
		else {
			this.sentAgain[second / Long.SIZE] &= ~(1L << second);
		}
		this.packets[second] = packet;
	}

	int packet(int second) {
		return this.packets[second];
	}

	void setBody(int second, int body) {
		if (this.bodies.length == 0) {
			this.bodies = new int[StreamColumns.SECONDS];
		}
		this.bodies[second] = body;
	}

	int body(int second) {
		return this.bodies[second];
	}

	int reissued() {
		return Arrays.stream(this.sentAgain).mapToInt(Long::bitCount).sum();
	}

	/** The seconds that any of them has, in their order. */
	static int[] union(List<@Nullable SecondSlots> slots) {
		long[] any = new long[StreamColumns.SECONDS / Long.SIZE];
		int count = 0;
		for (int word = 0; word < any.length; word++) {
			for (var slot : slots) {
				any[word] |= (slot != null) ? slot.taken[word] : 0;
			}
			count += Long.bitCount(any[word]);
		}
		int[] seconds = new int[count];
		int put = 0;
		for (int word = 0; word < any.length; word++) {
			int first = word * Long.SIZE;
			if (any[word] == ALL) {
				for (int second = first; second < first + Long.SIZE; second++) {
					seconds[put++] = second;
				}
				continue;
			}
			for (long left = any[word]; left != 0; left &= left - 1) {
				seconds[put++] = first + Long.numberOfTrailingZeros(left);
			}
		}
		return seconds;
	}

}
