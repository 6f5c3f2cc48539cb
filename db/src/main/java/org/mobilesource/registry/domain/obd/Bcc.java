package org.mobilesource.registry.domain.obd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The check byte of a frame: the exclusive or of all bytes between the start bytes and
 * itself, so that of all with it is 0 (GB 17691-2018 Table Q.2).
 */
final class Bcc {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private Bcc() {
	}

	/** The exclusive or of bytes, eight at a time. */
	static byte of(byte[] bytes, int from, int to) {
		long sum = 0;
		int at = from;
		for (; at <= to - Long.BYTES; at += Long.BYTES) {
			sum ^= (long) LONGS.get(bytes, at);
		}
		for (; at < to; at++) {
			sum ^= BigEndian.octet(bytes, at);
		}
		sum ^= sum >>> 32;
		sum ^= sum >>> 16;
		return (byte) (sum ^ sum >>> 8);
	}

}
