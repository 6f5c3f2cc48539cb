package org.mobilesource.registry.domain.obd;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a frame says: a view that is filled again for the next frame. Records are numbered
 * from 0; their values are read in place, by the fields of their type.
 */
public final class Packet {

	private static final int ICCID_AT = 8;

	private static final int ICCID_LENGTH = 20;

	private final DecoderSettings settings;

	private Frame frame = new Frame();

	private PacketKind kind = PacketKind.UNKNOWN;

	private @Nullable LayoutFit fit;

	private long flags;

	private long[] times = new long[32];

	private long time;

	Packet(DecoderSettings settings) {
		this.settings = settings;
	}

	void begin(Frame read, PacketKind packetKind, long initialFlags) {
		this.frame = read;
		this.kind = packetKind;
		this.fit = null;
		this.flags = initialFlags;
		this.time = PacketTime.NONE;
	}

	void flag(Flag flag) {
		this.flags |= flag.bit();
	}

	void readTime() {
		if (this.kind.hasTime()) {
			this.time = PacketTime.read(bytes(), dataAt());
			if (this.time == PacketTime.NONE) {
				flag(Flag.BAD_TIME);
			}
		}
	}

	void take(LayoutFit chosen) {
		this.fit = chosen;
		readTime();
		if (chosen.count() > this.times.length) {
			this.times = new long[2 * chosen.count()];
		}
		if (chosen.layout().timesRecords()) {
			readTimes(chosen);
		}
		else {
			countTimes(chosen);
		}
	}

	/** Of records that bring their time; one of zero has the packet's. */
	private void readTimes(LayoutFit chosen) {
		int like = dataAt();
		long itsTime = this.time;
		for (int i = 0; i < chosen.count(); i++) {
			int at = chosen.body(i) - PacketTime.LENGTH;
			if (PacketTime.isZero(bytes(), at)) {
				this.times[i] = this.time;
				continue;
			}
			itsTime = PacketTime.read(bytes(), at, like, itsTime);
			like = at;
			this.times[i] = itsTime;
			if (itsTime == PacketTime.NONE) {
				flag(Flag.BAD_TIME);
			}
		}
	}

	/** Of others by their place; what adds to a stream record has the time of that. */
	private void countTimes(LayoutFit chosen) {
		long steps = -1;
		for (int i = 0; i < chosen.count(); i++) {
			steps += chosen.type(i).isStream() ? 1 : 0;
			boolean ofThePacket = this.time == PacketTime.NONE || chosen.type(i) == BodyType.OBD;
			this.times[i] = ofThePacket ? this.time : this.time + Math.max(steps, 0) * this.settings.stepSeconds();
		}
	}

	/** The frame that was read: the inner one of a nested frame. */
	public Frame frame() {
		return this.frame;
	}

	public PacketKind kind() {
		return this.kind;
	}

	/** Null when it holds no records. */
	public @Nullable Layout layout() {
		return (this.fit != null) ? this.fit.layout() : null;
	}

	/** The flags of the frame as a set. */
	public long flags() {
		return this.flags;
	}

	public boolean has(Flag flag) {
		return (this.flags & flag.bit()) != 0;
	}

	/**
	 * When it was sent, or in the layouts A and A′ collected: seconds since 1970 in UTC,
	 * or {@link PacketTime#NONE}.
	 */
	public long time() {
		return this.time;
	}

	/**
	 * The serial number of the login or packet, 0 to 65535, or -1 where there is none.
	 */
	public int serial() {
		if (this.fit != null) {
			return BigEndian.word(bytes(), dataAt() + this.fit.layout().serialAt());
		}
		boolean readable = this.kind.hasSerial() && !this.kind.isRealTime() && this.kind.takes(this.frame.dataLength());
		return readable ? BigEndian.word(bytes(), dataAt() + PacketTime.LENGTH) : -1;
	}

	/** The number of the SIM card that a login names, null for other packets. */
	public @Nullable String iccid() {
		boolean login = this.kind == PacketKind.LOGIN || this.kind == PacketKind.NEIGHBOUR_LOGIN;
		return (login && this.kind.takes(this.frame.dataLength()))
				? new String(bytes(), dataAt() + ICCID_AT, ICCID_LENGTH, StandardCharsets.ISO_8859_1) : null;
	}

	public int records() {
		return (this.fit != null) ? this.fit.count() : 0;
	}

	public BodyType type(int record) {
		return fit().type(record);
	}

	/** Where the body of a record starts in {@link #bytes()}. */
	public int body(int record) {
		return fit().body(record);
	}

	public int length(int record) {
		return fit().length(record);
	}

	/** Where the last signature starts in {@link #bytes()}, negative without one. */
	public int signature() {
		return (this.fit != null) ? this.fit.signature() : -1;
	}

	/**
	 * When a record was collected: by itself, else by its place in the packet; of one
	 * that adds to a stream record, the time of that.
	 * @return seconds since 1970 in UTC, or {@link PacketTime#NONE}
	 */
	public long time(int record) {
		return this.times[record];
	}

	/** Whether the record has a zero time of its own. */
	public boolean hasZeroTime(int record) {
		return fit().layout().timesRecords() && PacketTime.isZero(bytes(), body(record) - PacketTime.LENGTH);
	}

	/**
	 * What is odd about a record that is no OBD information, as a set of {@link Flag}.
	 */
	public long recordFlags(int record) {
		long zero = hasZeroTime(record) ? Flag.ZERO_COLLECT_TIME.bit() : 0;
		return type(record).isStream() ? zero | PositionFlags.of(type(record), bytes(), body(record)) : zero;
	}

	/** What the data unit measures outside of records, from its start; empty for most. */
	public List<Field> fields() {
		return this.kind.takes(this.frame.dataLength()) ? this.kind.fields() : List.of();
	}

	/** Where the data unit starts in {@link #bytes()}. */
	public int data() {
		return dataAt();
	}

	public byte[] bytes() {
		return this.frame.bytes();
	}

	int dataAt() {
		return this.frame.dataAt();
	}

	private LayoutFit fit() {
		if (this.fit == null) {
			throw new IllegalStateException("No records");
		}
		return this.fit;
	}

}
