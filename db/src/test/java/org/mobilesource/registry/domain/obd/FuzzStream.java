package org.mobilesource.registry.domain.obd;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.SplittableRandom;

/** Frames, half of them mutated, with noise between some; read in pieces of any size. */
final class FuzzStream extends InputStream {

	private static final int REMEMBERED = 1 << 21;

	private static final Mutation[] MUTATIONS = Mutation.values();

	private final SplittableRandom random;

	private final FrameSamples samples;

	private final byte[] history = new byte[REMEMBERED];

	/** Where frames start that have to be found. */
	private final ArrayDeque<Long> intact = new ArrayDeque<>();

	private byte[] piece = {};

	private int taken;

	private long left;

	private long written;

	private long given;

	private long frames;

	private long mutated;

	FuzzStream(SplittableRandom random) {
		this.random = random;
		this.samples = new FrameSamples(random);
	}

	/** Goes on behind an end of the stream with so many frames more. */
	void goOn(long more) {
		this.left = more;
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int from, int most) {
		int end = Math.min(most, 1 + this.random.nextInt(30_000));
		int got = 0;
		while (got < end && hasMore()) {
			int count = Math.min(end - got, this.piece.length - this.taken);
			System.arraycopy(this.piece, this.taken, buffer, from + got, count);
			this.taken += count;
			got += count;
		}
		this.given += got;
		return (got > 0 || most == 0) ? got : -1;
	}

	private boolean hasMore() {
		while (this.taken == this.piece.length && this.left > 0) {
			this.left--;
			this.frames++;
			write();
		}
		return this.taken < this.piece.length;
	}

	private void write() {
		var mutation = this.random.nextBoolean() ? Mutation.NONE : MUTATIONS[this.random.nextInt(MUTATIONS.length)];
		byte[] frame = mutation.of(this.samples.next(), this.random);
		byte[] noise = new byte[(this.random.nextInt(20) == 0) ? this.random.nextInt(100) : 0];
		this.random.nextBytes(noise);
		this.mutated += (mutation != Mutation.NONE) ? 1 : 0;
		this.piece = Vectors.join(noise, frame);
		this.taken = 0;
		if (mutation.keepsAFrame()) {
			this.intact.add(this.written + noise.length);
		}
		for (byte one : this.piece) {
			this.history[(int) (this.written++ % REMEMBERED)] = one;
		}
	}

	/** A byte of the last two million or so. */
	int octet(long offset) {
		return this.history[(int) (offset % REMEMBERED)] & 0xFF;
	}

	ArrayDeque<Long> intact() {
		return this.intact;
	}

	long given() {
		return this.given;
	}

	long frames() {
		return this.frames;
	}

	long mutated() {
		return this.mutated;
	}

}
