package org.mobilesource.registry.domain.obd;

/**
 * Writes the data unit of a real-time packet, record by record, in one of the layouts.
 */
public final class RecordWriter {

	private final Layout layout;

	private final DataUnit data;

	private int serial;

	private boolean first = true;

	/**
	 * Begins a data unit.
	 * @param time when it is sent, in the layouts A and A′ collected
	 * @param serial of the packet; in layout A of its first record, the next have the
	 * next
	 */
	public RecordWriter(Layout layout, long time, int serial) {
		this.layout = layout;
		this.serial = serial;
		this.data = new DataUnit().time(time);
		if (layout.serialAt() == PacketTime.LENGTH) {
			this.data.word(serial);
		}
	}

	/**
	 * Adds a record.
	 * @param collected when it was collected, written in layout B alone
	 */
	public RecordWriter add(int type, long collected, byte[] body) {
		this.data.octet(type);
		if (this.layout.timesRecords()) {
			this.data.time(collected);
		}
		else if (this.layout.between(this.first) > 0) {
			this.data.word(this.serial++);
		}
		this.data.bytes(body);
		this.first = false;
		return this;
	}

	public RecordWriter add(long collected, StreamBody body) {
		return add(body.type().id(), collected, body.toBytes());
	}

	public RecordWriter add(long collected, ObdBody body) {
		return add(BodyType.OBD.id(), collected, body.toBytes());
	}

	/** Signs: in layout B the packet, as its last part; in layout D the record before. */
	public RecordWriter sign(byte[] r, byte[] s) {
		this.data.signature(r, s);
		return this;
	}

	public DataUnit data() {
		return this.data;
	}

}
