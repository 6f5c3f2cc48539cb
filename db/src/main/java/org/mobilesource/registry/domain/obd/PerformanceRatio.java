package org.mobilesource.registry.domain.obd;

import java.util.OptionalDouble;

/**
 * The in-use performance ratios (IUPR) of a compression-ignition engine: pairs of words
 * behind the general denominator and the ignition cycles (SAE J1979-DA InfoType 0B).
 */
public enum PerformanceRatio {

	NMHC, SCR, NOX_ADSORBER, PM, EXHAUST_GAS_SENSOR, EGR, BOOST_PRESSURE, FUEL;

	/** The words before the first pair: OBDCOND and IGNCNTR. */
	private static final int BEFORE = 2;

	/** How often the monitor completed. */
	public int completions(int[] words) {
		return words[BEFORE + 2 * ordinal()];
	}

	/** How often the conditions for it were met. */
	public int conditions(int[] words) {
		return words[BEFORE + 2 * ordinal() + 1];
	}

	/** Completions by conditions; none without conditions. */
	public OptionalDouble ratio(int[] words) {
		int conditions = conditions(words);
		return (conditions == 0) ? OptionalDouble.empty() : OptionalDouble.of((double) completions(words) / conditions);
	}

}
