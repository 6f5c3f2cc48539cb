package org.mobilesource.registry.domain.obd;

/**
 * What a raw number of a stream body stands for (SAE J1939-71; GB 17691-2018 Annex Q).
 */
public enum ValueClass {

	/** A measured value. */
	VALID,
	/** A number without a meaning. */
	RESERVED,
	/** The sensor reports that it is faulty. */
	ERROR,
	/** The vehicle does not have the value, or not now. */
	NOT_AVAILABLE

}
