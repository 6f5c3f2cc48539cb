package org.mobilesource.registry.domain.policy;

/** How well a dated row is founded, which decides how it may be shown. */
public enum Certainty {

	/** Two or more independent sources. */
	A,

	/** One source. */
	B,

	/** Recollection or own choice: a reference value, never presented as law. */
	C;

	/** Whether it is shown as a reference value instead of with its legal basis. */
	public boolean isReference() {
		return this == C;
	}

}
