package org.mobilesource.registry.batch.obd;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Memory in pieces of one size, which are used again once they are given back. */
final class Pieces {

	static final int SIZE = 2_048;

	private final Deque<byte[]> free = new ArrayDeque<>();

	private int taken;

	byte[] take() {
		this.taken++;
		var piece = this.free.poll();
		return (piece != null) ? piece : new byte[SIZE];
	}

	void giveBack(Collection<byte[]> pieces) {
		this.taken -= pieces.size();
		this.free.addAll(pieces);
	}

	/** The bytes of the pieces that are taken. */
	long bytes() {
		return (long) this.taken * SIZE;
	}

}
