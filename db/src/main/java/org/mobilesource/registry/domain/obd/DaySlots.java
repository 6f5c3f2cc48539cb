package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The records of one vehicle's day, each kept once by its second and type, whatever the
 * order in which they come. The first one stays, but a record sent in real time takes the
 * place of one that was sent again. Used again for the next day, it allocates nothing.
 */
final class DaySlots {

	private static final BodyType[] TYPES = BodyType.values();

	private final @Nullable SecondSlots[] slots = new SecondSlots[TYPES.length];

	private final StreamColumns columns = new StreamColumns();

	private int[] keptOfPacket = new int[64];

	private int packets;

	private int former;

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
		Arrays.fill(this.keptOfPacket, 0, this.packets, 0);
		this.packets = 0;
		for (var slot : this.slots) {
			if (slot != null) {
				slot.clear();
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
		var slot = slot(type);
		boolean again = from.kind() == PacketKind.REISSUE;
		boolean known = slot.has(second);
		if (known) {
			this.former = slot.packet(second);
			if (again || !slot.isReissued(second)) {
				return Fate.AGAIN;
			}
			this.keptOfPacket[this.former]--;
		}
		count(packet);
		slot.put(second, packet, again);
		if (!type.isStream()) {
			slot.setBody(second, copy(from.bytes(), from.body(record), from.length(record)));
		}
		else if (isFirst(type, second)) {
			this.columns.put(type, from.bytes(), from.body(record), second);
		}
		return known ? Fate.BETTER : Fate.NEW;
	}

	private void count(int packet) {
		if (packet >= this.keptOfPacket.length) {
			this.keptOfPacket = Arrays.copyOf(this.keptOfPacket, 2 * packet);
		}
		this.keptOfPacket[packet]++;
		this.packets = Math.max(this.packets, packet + 1);
	}

	private SecondSlots slot(BodyType type) {
		var slot = this.slots[type.ordinal()];
		if (slot == null) {
			slot = new SecondSlots();
			this.slots[type.ordinal()] = slot;
		}
		return slot;
	}

	/** Of several streams in a second, always the same one is summed up. */
	private boolean isFirst(BodyType type, int second) {
		for (int i = 0; i < type.ordinal(); i++) {
			var slot = this.slots[i];
			if (slot != null && TYPES[i].isStream() && slot.has(second)) {
				return false;
			}
		}
		return true;
	}

	private int copy(byte[] bytes, int body, int length) {
		if (this.stored + length > this.store.length) {
			this.store = Arrays.copyOf(this.store, Math.max(2 * this.store.length, this.stored + length));
		}
		System.arraycopy(bytes, body, this.store, this.stored, length);
		this.stored += length;
		return this.stored - length;
	}

	/** The packet whose record was there before, when the last one taken was not new. */
	int former() {
		return this.former;
	}

	/** Where the body of a record other than a stream starts in {@link #store()}. */
	int body(BodyType type, int second) {
		return slot(type).body(second);
	}

	byte[] store() {
		return this.store;
	}

	StreamColumns columns() {
		return this.columns;
	}

	/** The seconds with a record of the types, in their order. */
	int[] seconds(BodyType... ofTypes) {
		return SecondSlots.union(Arrays.stream(ofTypes).map((type) -> this.slots[type.ordinal()]).toList());
	}

	/** How many stream records were sent again. */
	int reissued() {
		int reissued = 0;
		for (var type : TYPES) {
			var slot = this.slots[type.ordinal()];
			reissued += (slot != null && type.isStream()) ? slot.reissued() : 0;
		}
		return reissued;
	}

	/** Of how many packets at least one record was kept. */
	int packets() {
		int count = 0;
		for (int i = 0; i < this.packets; i++) {
			count += (this.keptOfPacket[i] > 0) ? 1 : 0;
		}
		return count;
	}

}
