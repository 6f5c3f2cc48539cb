package org.mobilesource.registry.domain.obd;

/**
 * The protocol by which the vehicle diagnoses itself; it decides how fault codes read.
 */
public enum ObdProtocol {

	/** 0: ISO 15765. */
	ISO_15765,
	/** 1: ISO 27145. */
	ISO_27145,
	/** 2: SAE J1939. */
	SAE_J1939,
	/** FE, and every other number. */
	UNKNOWN;

	static ObdProtocol of(int code) {
		return (code < UNKNOWN.ordinal()) ? values()[code] : UNKNOWN;
	}

	/** Whether the 18 words are those of SAE J1979-DA InfoType 0B on a diesel engine. */
	boolean hasPerformanceRatios() {
		return this == ISO_15765 || this == ISO_27145;
	}

}
