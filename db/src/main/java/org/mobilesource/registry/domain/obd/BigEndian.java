package org.mobilesource.registry.domain.obd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unsigned whole numbers of 8, 16 and 32 bit, the most significant byte first. */
final class BigEndian {

	private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

	private static final VarHandle DOUBLE_WORDS = MethodHandles.byteArrayViewVarHandle(int[].class,
			ByteOrder.BIG_ENDIAN);

	private BigEndian() {
	}

	static int octet(byte[] bytes, int at) {
		return bytes[at] & 0xFF;
	}

	static int word(byte[] bytes, int at) {
		return (short) WORDS.get(bytes, at) & 0xFFFF;
	}

	static long doubleWord(byte[] bytes, int at) {
		return (int) DOUBLE_WORDS.get(bytes, at) & 0xFFFFFFFFL;
	}

}
