package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The records of a data unit as one layout sees them. Where a type has two lengths both
 * are tried; a place from which no way led to the end is not tried again, so the work
 * grows with the length alone.
 */
final class LayoutFit {

	private static final int PLACES_PER_WORD = Long.SIZE;

	private final Layout layout;

	private BodyType[] types = new BodyType[32];

	private int[] starts = new int[32];

	private int[] bodies = new int[32];

	private int[] lengths = new int[32];

	private int count;

	private int farthest;

	private int end;

	private final long[] deadEnds = new long[65_536 / PLACES_PER_WORD];

	private int lastDeadEnd = BodyType.NONE;

	LayoutFit(Layout layout) {
		this.layout = layout;
	}

	/** Whether records fill the bytes exactly, and at least one does. */
	boolean fits(byte[] bytes, int from, int end) {
		begin(from, end);
		int at = from + this.layout.preamble();
		while (at <= end) {
			if (this.count > 0 && this.layout.isSignature(bytes, at, end)) {
				at += Layout.SIGNATURE;
			}
			if (this.count > 0) {
				this.farthest = Math.max(this.farthest, at);
				if (at == end) {
					return true;
				}
			}
			int next = isDeadEnd(at - from) ? BodyType.NONE : add(first(bytes, at, end), bytes, at, end);
			at = (next != BodyType.NONE) ? addAlike(bytes, next, end) : goBack(bytes, from, end);
		}
		return false;
	}

	private void begin(int from, int dataEnd) {
		this.count = 0;
		this.end = dataEnd;
		this.farthest = from;
		if (this.lastDeadEnd >= 0) {
			Arrays.fill(this.deadEnds, 0, this.lastDeadEnd / PLACES_PER_WORD + 1, 0);
			this.lastDeadEnd = BodyType.NONE;
		}
	}

	private static @Nullable BodyType first(byte[] bytes, int at, int end) {
		return (at < end) ? BodyType.first(BigEndian.octet(bytes, at)) : null;
	}

	/** Adds the record at a place in the first form that fits, and answers its end. */
	private int add(@Nullable BodyType form, byte[] bytes, int at, int end) {
		int body = at + 1 + this.layout.between(this.count == 0);
		for (var type = form; type != null; type = type.other()) {
			int length = type.length(bytes, body, end);
			if (length != BodyType.NONE) {
				put(type, at, body, length);
				return body + length;
			}
		}
		return BodyType.NONE;
	}

	/**
	 * Adds the records that are like the last one and follow it, as most do in a packet;
	 * answers the end of the last of them. Once there are dead ends, each place is looked
	 * at by itself.
	 */
	private int addAlike(byte[] bytes, int at, int end) {
		var type = this.types[this.count - 1];
		int next = at;
		if (type.isOfOneLength() && this.lastDeadEnd == BodyType.NONE) {
			int length = this.lengths[this.count - 1];
			int beforeBody = 1 + this.layout.between(false);
			while (end - next >= beforeBody + length && BigEndian.octet(bytes, next) == type.id()) {
				put(type, next, next + beforeBody, length);
				next += beforeBody + length;
			}
		}
		return next;
	}

	private void put(BodyType type, int at, int body, int length) {
		ensureRoom();
		this.types[this.count] = type;
		this.starts[this.count] = at;
		this.bodies[this.count] = body;
		this.lengths[this.count++] = length;
	}

	/** Gives up records until one has another form that fits. */
	private int goBack(byte[] bytes, int from, int end) {
		while (this.count > 0) {
			int at = this.starts[--this.count];
			int next = add(this.types[this.count].other(), bytes, at, end);
			if (next != BodyType.NONE) {
				return next;
			}
			this.lastDeadEnd = Math.max(this.lastDeadEnd, at - from);
			this.deadEnds[(at - from) / PLACES_PER_WORD] |= 1L << (at - from);
		}
		return Integer.MAX_VALUE;
	}

	private boolean isDeadEnd(int place) {
		return place <= this.lastDeadEnd && (this.deadEnds[place / PLACES_PER_WORD] & 1L << place) != 0;
	}

	private void ensureRoom() {
		if (this.count == this.types.length) {
			int room = 2 * this.count;
			this.types = Arrays.copyOf(this.types, room);
			this.starts = Arrays.copyOf(this.starts, room);
			this.bodies = Arrays.copyOf(this.bodies, room);
			this.lengths = Arrays.copyOf(this.lengths, room);
		}
	}

	Layout layout() {
		return this.layout;
	}

	/** Where the layout got to with at least one record. */
	int farthest() {
		return this.farthest;
	}

	int count() {
		return this.count;
	}

	BodyType type(int record) {
		return this.types[record];
	}

	int body(int record) {
		return this.bodies[record];
	}

	int length(int record) {
		return this.lengths[record];
	}

	/** Where the last signature stands, negative without one. */
	int signature() {
		int next = this.end;
		for (int i = this.count - 1; i >= 0; i--) {
			int behind = this.bodies[i] + this.lengths[i];
			if (behind < next) {
				return behind;
			}
			next = this.starts[i];
		}
		return BodyType.NONE;
	}

}
