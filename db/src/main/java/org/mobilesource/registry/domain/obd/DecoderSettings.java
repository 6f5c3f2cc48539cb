package org.mobilesource.registry.domain.obd;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * What the protocols leave open, as parameters.
 *
 * @param stepSeconds time between the stream records of a packet with one time for all,
 * in seconds
 * @param earliestYear packets of years before are flagged
 * @param futureSeconds packets so many seconds after their receipt are flagged
 */
public record DecoderSettings(int stepSeconds, int earliestYear, long futureSeconds) {

	/** The settings in force. */
	public static DecoderSettings under(Policy policy) {
		return new DecoderSettings(policy.whole("obd.layout-a.step-s"), policy.whole("obd.earliest-year"),
				policy.whole("obd.future-s"));
	}

}
