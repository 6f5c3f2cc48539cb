package org.mobilesource.registry.domain.obd;

import java.io.IOException;
import java.io.InputStream;

/**
 * Finds the frames of a stream, and finds back to them behind whatever is none: after a
 * wrong BCC it goes on one byte, since the start bytes occur inside bodies too. The BCC
 * of any stretch of a broken frame is the difference of two running ones, so a stream
 * full of false starts costs little more than a clean one. Memory does not grow with the
 * stream.
 */
public final class FrameSearch {

	/** Several of the longest frames. */
	private static final int WINDOW = 4 * 65_536;

	private final byte[] window = new byte[WINDOW];

	/** At i: the exclusive or of the bytes before i. */
	private final byte[] parity = new byte[WINDOW + 1];

	private final Frame frame = new Frame();

	private final FrameListener listener;

	private long offset;

	private int limit;

	/** Up to where the parity is known. */
	private int known;

	/** Up to where bytes were added up for a BCC that was another. */
	private long inVainUntil;

	private SkipReason skipping = SkipReason.NOISE;

	/** Where the bytes began that are skipped, negative when none are. */
	private long skippedFrom = -1;

	/** Up to where the header says that the broken frame reaches. */
	private long brokenUntil;

	public FrameSearch(FrameListener listener) {
		this.listener = listener;
	}

	/**
	 * Reads a stream to its end.
	 * @param start the offset that its first byte is told with
	 * @return the offset behind its last byte
	 */
	public long read(InputStream in, long start) throws IOException {
		this.offset = start;
		this.limit = 0;
		this.known = 0;
		this.inVainUntil = 0;
		int got = in.read(this.window, 0, WINDOW);
		while (got >= 0) {
			this.limit += got;
			keepFrom(search(false));
			got = in.read(this.window, this.limit, WINDOW - this.limit);
		}
		search(true);
		long end = this.offset + this.limit;
		endSkipping(end);
		return end;
	}

	/** Moves what is not done with to the start of the window. */
	private void keepFrom(int from) {
		System.arraycopy(this.window, from, this.window, 0, this.limit - from);
		this.known = Math.max(this.known, from);
		System.arraycopy(this.parity, from, this.parity, 0, this.known - from + 1);
		this.known -= from;
		this.limit -= from;
		this.offset += from;
	}

	/** Searches the window, and answers from where it needs more bytes. */
	private int search(boolean ended) {
		int at = 0;
		while (at < this.limit) {
			var found = this.frame.lookAt(this.window, at, this.limit, this.offset + at);
			if (found == Frame.Found.MORE_TO_COME && !ended) {
				return at;
			}
			if (found == Frame.Found.CANDIDATE && isIntact(at, at + this.frame.length())) {
				endSkipping(this.offset + at);
				this.listener.frame(this.frame);
				at += this.frame.length();
			}
			else {
				skip(this.offset + at, found);
				at++;
			}
		}
		return at;
	}

	/**
	 * Whether the bytes behind the start bytes cancel out with the BCC among them. Bytes
	 * that were added up in vain are not added up again for each of the candidates within
	 * them: running sums answer for all of these.
	 */
	private boolean isIntact(int from, int to) {
		if (this.offset + from >= this.inVainUntil) {
			boolean intact = Bcc.of(this.window, from + 2, to) == 0;
			this.inVainUntil = intact ? 0 : this.offset + to;
			return intact;
		}
		byte[] running = this.parity;
		this.known = Math.max(this.known, from);
		byte sum = running[this.known];
		for (int i = this.known; i < to; i++) {
			sum ^= this.window[i];
			running[i + 1] = sum;
		}
		this.known = Math.max(this.known, to);
		return running[from + 2] == running[to];
	}

	private void skip(long place, Frame.Found found) {
		if (place < this.brokenUntil) {
			return;
		}
		var reason = switch (found) {
			case NOTHING -> SkipReason.NOISE;
			case MORE_TO_COME -> SkipReason.TRUNCATED;
			case CANDIDATE -> SkipReason.BAD_BCC;
		};
		if (reason != SkipReason.NOISE || this.skipping != SkipReason.NOISE || this.skippedFrom < 0) {
			endSkipping(place);
			this.skipping = reason;
			this.skippedFrom = place;
			this.brokenUntil = switch (found) {
				case NOTHING -> place;
				case MORE_TO_COME -> Long.MAX_VALUE;
				case CANDIDATE -> place + this.frame.length();
			};
		}
	}

	private void endSkipping(long place) {
		if (this.skippedFrom >= 0) {
			this.listener.skipped(this.skippedFrom, place - this.skippedFrom, this.skipping);
			this.skippedFrom = -1;
		}
		this.brokenUntil = 0;
	}

}
