package org.mobilesource.registry.domain.obd;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * The records of one vehicle's day, each kept once by its second and type, whatever the
 * order in which they come. The first one stays, but a record sent in real time takes the
 * place of one that was sent again. Used again for the next day, it allocates nothing.
 */
final class DaySlots {

	private static final BodyType[] TYPES = BodyType.values();

	/**
	 * By type and second: 0 for nothing, else its packet from 1 on, negative of one sent
	 * again.
	 */
	private final int[] @Nullable [] slots = new int[TYPES.length][];

	/**
	 * By type and second, where the kept bodies are; of streams their columns hold them.
	 */
	private final int[] @Nullable [] bodies = new int[TYPES.length][];

	private final StreamColumns columns = new StreamColumns();

	private final BitSet packets = new BitSet();

	private byte[] store = new byte[1 << 12];

	private int stored;

	/** What became of a record. */
	enum Fate {

		/** The first of its second and type. */
		NEW,
		/** It takes the place of one that was sent again. */
		BETTER,
		/** Its second and type were there. */
		AGAIN

	}

	void clear() {
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
	 * @param packet the number of its packet, from 0 on
	 */
	Fate take(Packet from, int record, int second, int packet) {
		var type = from.type(record);
		int[] slot = room(this.slots, type);
		int kept = slot[second];
		boolean again = from.kind() == PacketKind.REISSUE;
		if (kept > 0 || (kept < 0 && again)) {
			return Fate.AGAIN;
		}
		slot[second] = again ? -packet - 1 : packet + 1;
		if (!type.isStream()) {
			room(this.bodies, type)[second] = copy(from.bytes(), from.body(record), from.length(record));
		}
		else if (streamAt(second) == type) {
			this.columns.put(type, from.bytes(), from.body(record), second);
		}
		return (kept == 0) ? Fate.NEW : Fate.BETTER;
	}

	private static int[] room(int[] @Nullable [] byType, BodyType type) {
		int[] slot = byType[type.ordinal()];
		if (slot == null) {
			slot = new int[StreamColumns.SECONDS];
			byType[type.ordinal()] = slot;
		}
		return slot;
	}

	private int copy(byte[] bytes, int body, int length) {
		if (this.stored + length > this.store.length) {
			this.store = Arrays.copyOf(this.store, Math.max(2 * this.store.length, this.stored + length));
		}
		System.arraycopy(bytes, body, this.store, this.stored, length);
		this.stored += length;
		return this.stored - length;
	}

	/** The packet of the record of a type in a second, negative without one. */
	int packetAt(BodyType type, int second) {
		int[] slot = this.slots[type.ordinal()];
		return (slot != null) ? Math.abs(slot[second]) - 1 : -1;
	}

	/** The type of the stream record of a second; of several, always the same one. */
	@Nullable BodyType streamAt(int second) {
		for (var type : TYPES) {
			int[] slot = this.slots[type.ordinal()];
			if (slot != null && slot[second] != 0 && type.isStream()) {
				return type;
			}
		}
		return null;
	}

	/** Where the body of a record other than a stream starts in {@link #store()}. */
	int body(BodyType type, int second) {
		return room(this.bodies, type)[second];
	}

	byte[] store() {
		return this.store;
	}

	StreamColumns columns() {
		return this.columns;
	}

	/** The seconds with a record of the types, in their order. */
	int[] seconds(BodyType... ofTypes) {
		int[] seconds = new int[StreamColumns.SECONDS];
		int count = 0;
		for (int second = 0; second < StreamColumns.SECONDS; second++) {
			boolean any = false;
			for (var type : ofTypes) {
				int[] slot = this.slots[type.ordinal()];
				any |= slot != null && slot[second] != 0;
			}
			seconds[count] = second;
			count += any ? 1 : 0;
		}
		return Arrays.copyOf(seconds, count);
	}

	/** How many stream records were sent again. */
	int reissued() {
		int reissued = 0;
		for (var type : TYPES) {
			int[] slot = this.slots[type.ordinal()];
			for (int second = 0; slot != null && type.isStream() && second < slot.length; second++) {
				reissued += (slot[second] < 0) ? 1 : 0;
			}
		}
		return reissued;
	}

	/** Of how many packets at least one record was kept. */
	int packets() {
		this.packets.clear();
		for (int[] slot : this.slots) {
			for (int second = 0; slot != null && second < slot.length; second++) {
				if (slot[second] != 0) {
					this.packets.set(Math.abs(slot[second]) - 1);
				}
			}
		}
		return this.packets.cardinality();
	}

}
