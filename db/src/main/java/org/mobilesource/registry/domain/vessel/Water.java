package org.mobilesource.registry.domain.vessel;

/** Where a ship sails. */
public enum Water {

	/** Inland waters (内河). */
	RIVER,

	/** The coast and the sea (沿海). */
	SEA

}
