package org.mobilesource.registry.domain.obd;

/** How the raw numbers of a field are told from its codes. */
public enum Coding {

	/**
	 * The highest byte: to FA a value, FB to FD reserved, FE an error, FF not available.
	 */
	J1939,
	/** Degrees × 10⁶: a value up to the field's own limit. */
	DEGREES,
	/**
	 * A hybrid's fields: all ones not available, one less an error (HJ 1239.3 Table 10).
	 */
	HYBRID,
	/** Bits or an enumeration: every number is what it says. */
	CODE

}
