package org.mobilesource.registry.domain.edition;

/** What has become of an edition. */
public enum EditionState {

	/** Its content is frozen; a second person has to release it. */
	PREPARED,

	/** It is public. */
	RELEASED,

	/** Another edition replaces it; the public reads why, and no row of it. */
	RECALLED,

	/** It never was released, and never will be. */
	DISCARDED

}
