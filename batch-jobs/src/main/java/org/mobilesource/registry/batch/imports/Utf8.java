package org.mobilesource.registry.batch.imports;

/**
 * Whether bytes are UTF-8 (RFC 3629, Unicode table 3-7), told by those of them that are
 * not ASCII: few in a file of a feed, and to decode all takes its time.
 */
final class Utf8 {

	private static final int LEAST = 0x80;

	private static final int MOST = 0xBF;

	private boolean broken;

	/** So many bytes of a character are still to come, the next one in this range. */
	private int missing;

	private int least;

	private int most;

	private long next;

	/** Takes the next byte into account that is not ASCII, and where it stands. */
	void see(byte one, long position) {
		int c = one & 0xFF;
		if (this.missing > 0) {
			this.broken |= position != this.next || c < this.least || c > this.most;
			this.missing--;
			this.least = LEAST;
			this.most = MOST;
		}
		else {
			this.missing = following(c);
			this.broken |= this.missing == 0;
			// neither longer than need be, nor half a surrogate pair, nor beyond Unicode
			this.least = (c == 0xE0) ? 0xA0 : (c == 0xF0) ? 0x90 : LEAST;
			this.most = (c == 0xED) ? 0x9F : (c == 0xF4) ? 0x8F : MOST;
		}
		this.next = position + 1;
	}

	/** How many bytes follow the first one of a character; 0 if it is no first one. */
	private static int following(int first) {
		if (first < 0xC2 || first > 0xF4) {
			return 0;
		}
		return (first < 0xE0) ? 1 : (first < 0xF0) ? 2 : 3;
	}

	/** Whether no bytes that follow can make it UTF-8. */
	boolean isBroken() {
		return this.broken;
	}

	/** Whether all bytes up to the end are UTF-8. */
	boolean isSound() {
		return !this.broken && this.missing == 0;
	}

}
