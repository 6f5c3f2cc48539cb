package org.mobilesource.registry.domain.obd;

/** In which order the header's fields stand. */
public enum HeaderOrder {

	/** Terminals: command, VIN, software version (GB 17691-2018 Table Q.2). */
	T,
	/**
	 * Platforms: command, response flag, VIN or platform code (HJ 1239.3-2021 §5.6.3).
	 */
	P

}
