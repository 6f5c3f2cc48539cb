package org.mobilesource.registry.domain.vehicle;

/**
 * How a registered number differs from the one that was read, the likeliest misreading
 * first.
 */
public enum PlateDifference {

	/** The same number, on a plate of another colour. */
	NONE(0),

	/** One character that looks like the other. */
	LOOK_ALIKE(10),

	TWO_LOOK_ALIKES(20),

	/** The reading lacks a character. */
	MISSING(25),

	/** The reading has a character too many. */
	EXTRA(30),

	/** One character is another, not like it. */
	WRONG(40),

	/** The province is another. */
	PROVINCE(45);

	private final int distance;

	PlateDifference(int distance) {
		this.distance = distance;
	}

	/** 0 for the same; the greater, the less likely. Our choice, for ranking only. */
	public int distance() {
		return this.distance;
	}

}
