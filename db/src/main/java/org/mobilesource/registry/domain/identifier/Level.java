package org.mobilesource.registry.domain.identifier;

/** How well a value fits its identifier, from best to worst. */
public enum Level {

	/** Structure, checks and semantic rules hold. */
	OK,

	/**
	 * Structure holds; a checksum or a semantic rule is broken. Stored, with the warning.
	 */
	WARN,

	/** Cannot be that identifier; not stored in its field. */
	REJECT

}
