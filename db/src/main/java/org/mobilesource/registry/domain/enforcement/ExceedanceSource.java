package org.mobilesource.registry.domain.enforcement;

/** Where an exceedance comes from. */
public enum ExceedanceSource {

	/** Two or more consecutive valid remote-sensing readings over the limit. */
	REMOTE_SENSING,

	/** A reviewed black-smoke capture. */
	BLACK_SMOKE,

	/** An alarm of the on-board diagnostics. */
	OBD,

	/** A failed roadside inspection. */
	ROADSIDE,

	/** A failed periodic inspection. */
	PERIODIC

}
