package org.mobilesource.registry.domain.obd;

/** Who is told what a stream holds, in its order; every byte is told of once. */
public interface FrameListener {

	/** A frame with the right BCC. The view is moved afterwards. */
	void frame(Frame frame);

	/**
	 * Bytes that are part of no frame.
	 * @param offset from the start of the stream
	 * @param length how many, at least 1
	 */
	void skipped(long offset, long length, SkipReason reason);

}
