package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The records of one vehicle's day, each kept once by its second and type, whatever the
 * order in which they come. The first one stays, but a record sent in real time takes the
 * place of one that was sent again. Used again for the next day, it allocates nothing.
 */
final class DaySlots {

	static final int SECONDS = 86_400;

	private static final int KINDS = BodyType.values().length;

	private static final BodyType[] TYPES = BodyType.values();

	/** By kind and second: the number of the kept record, from 1 on. */
	private final int[] @Nullable [] slots = new int[KINDS][];

	private int[] bodies = new int[1024];

	private int[] lengths = new int[1024];

	private int[] packets = new int[1024];

	private byte[] kinds = new byte[1024];

	private boolean[] reissued = new boolean[1024];

	private byte[] store = new byte[1 << 16];

	private int stored;

	private int count;

	/** What became of a record. */
	enum Fate {

		/** The first of its second and type. */
		NEW,
		/** It takes the place of one that was sent again. */
		BETTER,
		/** Its second and type were there with the same content. */
		SAME,
		/** Its second and type were there with another content. */
		OTHER

	}

	void clear() {
		this.count = 0;
		this.stored = 0;
		for (int[] slot : this.slots) {
			if (slot != null) {
				Arrays.fill(slot, 0);
			}
		}
	}

	/**
	 * Takes a record.
	 * @param second of the day
	 * @param packet the number of its packet
	 */
	Fate take(Packet from, int record, int second, int packet) {
		var type = from.type(record);
		int[] slot = slot(type);
		int kept = slot[second] - 1;
		boolean again = from.kind() == PacketKind.REISSUE;
		if (kept >= 0) {
			if (!this.reissued[kept] || again) {
				return same(kept, from, record) ? Fate.SAME : Fate.OTHER;
			}
			keep(kept, from, record, packet);
			return Fate.BETTER;
		}
		ensureRoom();
		slot[second] = this.count + 1;
		keep(this.count++, from, record, packet);
		return Fate.NEW;
	}

	private int[] slot(BodyType type) {
		int[] slot = this.slots[type.ordinal()];
		if (slot == null) {
			slot = new int[SECONDS];
			this.slots[type.ordinal()] = slot;
		}
		return slot;
	}

	private boolean same(int kept, Packet from, int record) {
		return Arrays.equals(this.store, this.bodies[kept], this.bodies[kept] + this.lengths[kept], from.bytes(),
				from.body(record), from.body(record) + from.length(record));
	}

	private void keep(int number, Packet from, int record, int packet) {
		int length = from.length(record);
		if (this.stored + length > this.store.length) {
			this.store = Arrays.copyOf(this.store, Math.max(2 * this.store.length, this.stored + length));
		}
		System.arraycopy(from.bytes(), from.body(record), this.store, this.stored, length);
		this.bodies[number] = this.stored;
		this.lengths[number] = length;
		this.packets[number] = packet;
		this.kinds[number] = (byte) from.type(record).ordinal();
		this.reissued[number] = from.kind() == PacketKind.REISSUE;
		this.stored += length;
	}

	private void ensureRoom() {
		if (this.count == this.bodies.length) {
			int room = 2 * this.count;
			this.bodies = Arrays.copyOf(this.bodies, room);
			this.lengths = Arrays.copyOf(this.lengths, room);
			this.packets = Arrays.copyOf(this.packets, room);
			this.kinds = Arrays.copyOf(this.kinds, room);
			this.reissued = Arrays.copyOf(this.reissued, room);
		}
	}

	/** The number of the record of a type in a second, negative without one. */
	int at(BodyType type, int second) {
		int[] slot = this.slots[type.ordinal()];
		return (slot != null) ? slot[second] - 1 : -1;
	}

	/** The number of the stream record in a second, negative without one. */
	int streamAt(int second) {
		for (var type : TYPES) {
			int number = type.isStream() ? at(type, second) : -1;
			if (number >= 0) {
				return number;
			}
		}
		return -1;
	}

	/** How many records were kept. */
	int count() {
		return this.count;
	}

	BodyType type(int number) {
		return TYPES[this.kinds[number]];
	}

	int body(int number) {
		return this.bodies[number];
	}

	int length(int number) {
		return this.lengths[number];
	}

	int packet(int number) {
		return this.packets[number];
	}

	boolean isReissued(int number) {
		return this.reissued[number];
	}

	/** What holds the bodies. */
	byte[] store() {
		return this.store;
	}

}
