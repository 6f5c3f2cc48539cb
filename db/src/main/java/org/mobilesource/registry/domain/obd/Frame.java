package org.mobilesource.registry.domain.obd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One frame in a buffer: 24 bytes of header, the data unit, the BCC. It is a view that is
 * moved from frame to frame; who wants to keep something of it copies that.
 */
public final class Frame {

	static final int HEADER = 24;

	/** Header and BCC. */
	static final int LEAST = HEADER + 1;

	/** The longest data unit (GB 17691-2018 Table Q.2). */
	static final int MOST_DATA = 65_531;

	static final int MOST = LEAST + MOST_DATA;

	/** Characters of a VIN, or of a platform's code; a byte each. */
	public static final int VIN_LENGTH = 17;

	private static final int LENGTH_AT = 22;

	private static final boolean[] IN_NAMES = inNames();

	private byte[] bytes = {};

	private int at;

	private long offset;

	private HeaderOrder order = HeaderOrder.T;

	/** What stands at a place. */
	enum Found {

		/** No header. */
		NOTHING,
		/** A header, and more bytes to come. */
		MORE_TO_COME,
		/** A header and so many bytes as it says; the BCC is not checked. */
		CANDIDATE

	}

	/** Looks for a header at a place; offset is that of the place in its stream. */
	Found lookAt(byte[] buffer, int place, int limit, long streamOffset) {
		this.bytes = buffer;
		this.at = place;
		this.offset = streamOffset;
		if (limit - place < LEAST) {
			return startsLikeOne(buffer, place, limit) ? Found.MORE_TO_COME : Found.NOTHING;
		}
		if (!detectOrder() || dataLength() > MOST_DATA) {
			return Found.NOTHING;
		}
		return (limit - place < length()) ? Found.MORE_TO_COME : Found.CANDIDATE;
	}

	private static boolean startsLikeOne(byte[] buffer, int place, int limit) {
		byte first = buffer[place];
		return (first == '#' || first == '~') && (limit - place < 2 || buffer[place + 1] == first);
	}

	private boolean detectOrder() {
		if (this.bytes[this.at] != this.bytes[this.at + 1]) {
			return false;
		}
		if (this.bytes[this.at] == '~') {
			this.order = HeaderOrder.P;
			return true;
		}
		if (this.bytes[this.at] != '#') {
			return false;
		}
		int flag = octet(3);
		if ((flag == 0xFE || flag >= 1 && flag <= 3) && isName(4)) {
			this.order = HeaderOrder.P;
			return true;
		}
		this.order = HeaderOrder.T;
		return isName(3);
	}

	private boolean isName(int from) {
		boolean all = true;
		for (int i = from; i < from + VIN_LENGTH; i++) {
			all &= IN_NAMES[octet(i)];
		}
		return all;
	}

	private static boolean[] inNames() {
		var letters = new boolean[1 << Byte.SIZE];
		Arrays.fill(letters, '0', '9' + 1, true);
		Arrays.fill(letters, 'A', 'Z' + 1, true);
		return letters;
	}

	private int octet(int place) {
		return BigEndian.octet(this.bytes, this.at + place);
	}

	/** The bytes that hold it, and more. */
	public byte[] bytes() {
		return this.bytes;
	}

	/** Where it starts in these bytes. */
	public int at() {
		return this.at;
	}

	/** Where it starts in its stream. */
	public long offset() {
		return this.offset;
	}

	/** Its bytes, with start bytes and BCC. */
	public int length() {
		return LEAST + dataLength();
	}

	public HeaderOrder order() {
		return this.order;
	}

	/** Whether it starts with ~~, as those of enterprise platforms do. */
	public boolean isOfPlatform() {
		return this.bytes[this.at] == '~';
	}

	public int command() {
		return octet(2);
	}

	/** FE a command, 01 success, 02 an error, 03 a VIN twice; -1 in the order T. */
	public int responseFlag() {
		return (this.order == HeaderOrder.P) ? octet(3) : -1;
	}

	/** -1 in the order P. */
	public int softwareVersion() {
		return (this.order == HeaderOrder.T) ? octet(20) : -1;
	}

	/** 01 is none; the other codes differ between the standards. */
	public int encryption() {
		return octet(21);
	}

	int dataAt() {
		return this.at + HEADER;
	}

	int dataLength() {
		return BigEndian.word(this.bytes, this.at + LENGTH_AT);
	}

	int vinAt() {
		return this.at + ((this.order == HeaderOrder.T) ? 3 : 4);
	}

	/** Whether there are 17 letters and digits where the VIN stands. */
	public boolean hasVin() {
		return isName(vinAt() - this.at);
	}

	/** Whether these bytes, from a place on, are the 17 where the VIN stands. */
	public boolean isOf(byte[] vin, int from) {
		return Arrays.equals(this.bytes, vinAt(), vinAt() + VIN_LENGTH, vin, from, from + VIN_LENGTH);
	}

	/** Copies the 17 bytes where the VIN stands. */
	public void copyVin(byte[] target) {
		System.arraycopy(this.bytes, vinAt(), target, 0, VIN_LENGTH);
	}

	/** The VIN, or the platform's code. */
	public String vin() {
		return new String(this.bytes, vinAt(), VIN_LENGTH, StandardCharsets.ISO_8859_1);
	}

}
