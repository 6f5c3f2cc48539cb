package org.mobilesource.registry.domain.obd;

import java.io.ByteArrayOutputStream;

/** Packets of layout A with one stream record, made from SYN-4 with other values. */
public final class Streams {

	/** 2024-06-01 08:30:00 in Asia/Shanghai. */
	public static final long START = 1_717_201_800;

	/** As the parameters are seeded. */
	public static final DaySettings SETTINGS = new DaySettings(15, 600, 2400, 256, 110, 15_136, 3900, 14_000, 25, 6,
			0.84, 0.001587, true, 40, 1600, 60, 10, 200, 6000, 1000, 10_000, 200, new WindowSettings(20, 10, 50, 90));

	private static final int BODY = 33;

	private final ByteArrayOutputStream frames = new ByteArrayOutputStream();

	/**
	 * Adds a packet at a second from the start on, with other raw values of some fields.
	 */
	public Streams at(int second, Object... fieldsAndRaws) {
		return add(2, second, fieldsAndRaws);
	}

	/** Adds one that is sent again. */
	public Streams again(int second, Object... fieldsAndRaws) {
		return add(3, second, fieldsAndRaws);
	}

	/** Adds a frame as it is. */
	public Streams frame(byte[] frame) {
		this.frames.writeBytes(frame);
		return this;
	}

	private Streams add(int command, int second, Object... fieldsAndRaws) {
		byte[] frame = Vectors.with("SYN-4", 2, command);
		PacketTime.write(START + second, frame, Frame.HEADER);
		for (int i = 0; i < fieldsAndRaws.length; i += 2) {
			var field = (Field) fieldsAndRaws[i];
			long raw = ((Number) fieldsAndRaws[i + 1]).longValue();
			for (int b = 0; b < field.length(); b++) {
				frame[BODY + field.offset() + b] = (byte) (raw >> 8 * (field.length() - 1 - b));
			}
		}
		return frame(Vectors.fixed(frame));
	}

	public byte[] bytes() {
		return this.frames.toByteArray();
	}

}
