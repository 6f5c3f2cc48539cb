package org.mobilesource.registry.batch.generate;

import java.util.SplittableRandom;

import org.mobilesource.registry.domain.obd.FrameHeader;
import org.mobilesource.registry.domain.obd.Layout;
import org.mobilesource.registry.domain.obd.RecordWriter;

/**
 * The load of benchmarks: a day of eight hours on the road at one record a second, ten
 * records a packet, layout B, signed.
 *
 * @param number which truck; its VIN and its day follow from that
 * @param firstSecond when it starts, seconds since 1970 in UTC
 */
public record TruckDay(int number, long firstSecond) {

	public static final int PACKETS = 2_880;

	public static final int RECORDS = 10;

	private static final int REAL_TIME = 2;

	public String vin() {
		return Identifiers.vin("LGG", "XZ4L0", 2019, this.number);
	}

	/** The frames of the day, one after the other. */
	public byte[] frames() {
		return frames(PACKETS);
	}

	/** The first so many frames of the day. */
	public byte[] frames(int packets) {
		var random = new SplittableRandom(this.number);
		var engine = new Engine(random, Behaviour.HONEST);
		engine.start();
		byte[] signature = new byte[32];
		var header = FrameHeader.ofTerminal(REAL_TIME, vin());
		byte[] day = new byte[0];
		int length = 0;
		for (int packet = 0; packet < packets; packet++) {
			long sent = this.firstSecond + (packet + 1) * RECORDS;
			var writer = new RecordWriter(Layout.B, sent, packet + 1);
			for (int i = 0; i < RECORDS; i++) {
				engine.run(1);
				writer.add(sent - RECORDS + i, engine.body());
			}
			random.nextBytes(signature);
			byte[] frame = header.frame(writer.sign(signature, signature).data());
			day = (day.length > 0) ? day : new byte[packets * frame.length];
			System.arraycopy(frame, 0, day, length, frame.length);
			length += frame.length;
		}
		return day;
	}

}
