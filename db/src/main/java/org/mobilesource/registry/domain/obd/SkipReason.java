package org.mobilesource.registry.domain.obd;

/** Why bytes of a stream are part of no frame. */
public enum SkipReason {

	/** No header starts here. */
	NOISE,
	/** A header and so many bytes as it says, but the BCC is another. */
	BAD_BCC,
	/** A header whose data the stream ends before. */
	TRUNCATED

}
