package org.mobilesource.registry.batch.bench;

import org.mobilesource.registry.batch.generate.TruckDay;

/**
 * The reference of all that reads frames: a loop that knows where everything stands,
 * checks each BCC and sums five fields.
 */
final class BareLoop {

	/** What it walked where the goals were set, on one core. */
	static final double RECORDS_PER_SECOND = 25e6;

	private static final int HEADER = 24;

	private static final int RECORD = 1 + 6 + 37;

	private BareLoop() {
	}

	/** Walks the frames of a {@link TruckDay}. */
	static double walk(byte[] bytes) {
		double sum = 0;
		int at = 0;
		while (at < bytes.length) {
			int end = at + HEADER + word(bytes, at + 22);
			byte bcc = 0;
			for (int i = at + 2; i < end; i++) {
				bcc ^= bytes[i];
			}
			if (bcc != bytes[end]) {
				throw new IllegalStateException("BCC");
			}
			for (int i = 0; i < TruckDay.RECORDS; i++) {
				int body = at + HEADER + 8 + 7 + i * RECORD;
				sum += word(bytes, body) / 256.0 + word(bytes, body + 5) * 0.125 + word(bytes, body + 7) * 0.05
						+ (word(bytes, body + 9) * 0.05 - 200) + (word(bytes, body + 11) * 0.05 - 200);
			}
			at = end + 1;
		}
		return sum;
	}

	private static int word(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
	}

}
