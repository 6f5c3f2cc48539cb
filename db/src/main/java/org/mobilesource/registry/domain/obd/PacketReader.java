package org.mobilesource.registry.domain.obd;

/**
 * Reads the data unit of frames. It keeps one packet that it fills again and again, so
 * nothing is allocated for a frame or a record, and it throws nothing whatever the bytes
 * are: what cannot be read ends in a flag.
 */
public final class PacketReader {

	private static final int PLAIN = 1;

	private final LayoutChoice choice = new LayoutChoice();

	private final VinFlags vins = new VinFlags();

	private final Frame inner = new Frame();

	private final Packet packet;

	private final DecoderSettings settings;

	public PacketReader(DecoderSettings settings) {
		this.settings = settings;
		this.packet = new Packet(settings);
	}

	/**
	 * Reads a frame.
	 * @param receivedAt seconds since 1970 in UTC, {@link Long#MAX_VALUE} when unknown
	 * @return the packet, until the next call
	 */
	public Packet read(Frame frame, long receivedAt) {
		boolean nested = holdsOneFrame(frame);
		var read = nested ? this.inner : frame;
		var kind = PacketKind.of(read);
		this.packet.begin(read, kind,
				(nested ? Flag.NESTED.bit() : 0) | (read.isOfPlatform() ? 0 : this.vins.of(read)));
		if (kind.isRealTime()) {
			records(read);
		}
		else if (kind == PacketKind.UNKNOWN) {
			this.packet.flag(Flag.UNKNOWN_COMMAND);
		}
		else if (!kind.takes(read.dataLength())) {
			unreadable(read);
		}
		else {
			if (kind == PacketKind.NEIGHBOUR_LOGIN) {
				this.packet.flag(Flag.GBT_32960);
			}
			this.packet.readTime();
		}
		checkTimes(receivedAt);
		return this.packet;
	}

	private void records(Frame frame) {
		var fit = this.choice.of(frame);
		if (fit != null) {
			this.packet.take(fit);
			if (frame.encryption() != PLAIN) {
				this.packet.flag(Flag.ENC_FLAG_PLAINTEXT);
			}
			return;
		}
		var part = (frame.encryption() == PLAIN) ? this.choice.partOf(frame) : null;
		if (part == null) {
			unreadable(frame);
		}
		else {
			this.packet.take(part);
			this.packet.flag(Flag.PARTIAL);
		}
	}

	private void unreadable(Frame frame) {
		this.packet.flag((frame.encryption() == PLAIN) ? Flag.NO_LAYOUT : Flag.ENCRYPTED);
	}

	private void checkTimes(long receivedAt) {
		long time = this.packet.time();
		if (time != PacketTime.NONE) {
			if (PacketTime.yearOf(this.packet.bytes(), this.packet.dataAt()) < this.settings.earliestYear()) {
				this.packet.flag(Flag.YEAR_LOW);
			}
			if (receivedAt != Long.MAX_VALUE && time > receivedAt + this.settings.futureSeconds()) {
				this.packet.flag(Flag.TIME_IN_FUTURE);
			}
		}
	}

	/**
	 * Whether the data unit is one frame of a terminal, header to BCC; one level deep.
	 */
	private boolean holdsOneFrame(Frame frame) {
		int from = frame.dataAt();
		int end = from + frame.dataLength();
		return frame.dataLength() >= Frame.LEAST && frame.bytes()[from] == '#'
				&& this.inner.lookAt(frame.bytes(), from, end, frame.offset() + Frame.HEADER) == Frame.Found.CANDIDATE
				&& this.inner.length() == end - from && Bcc.of(frame.bytes(), from + 2, end) == 0;
	}

}
