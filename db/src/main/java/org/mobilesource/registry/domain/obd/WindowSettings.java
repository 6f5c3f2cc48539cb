package org.mobilesource.registry.domain.obd;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * How windows of work are evaluated (GB 17691-2018, annex K; §11.2 of the protocol).
 *
 * @param powerPercent a window is valid above so much of the engine's greatest power
 * @param leastPowerPercent down to which that is lowered, by one percent each, while too
 * few are valid
 * @param validPercent so many of the windows are to be valid
 * @param percentile so many of the valid ones do not exceed the result
 */
record WindowSettings(int powerPercent, int leastPowerPercent, int validPercent, int percentile) {

	static WindowSettings under(Policy policy) {
		return new WindowSettings(policy.whole("obd.maw.power-percent"), policy.whole("obd.maw.least-power-percent"),
				policy.whole("obd.maw.valid-percent"), policy.whole("obd.maw.percentile"));
	}

}
