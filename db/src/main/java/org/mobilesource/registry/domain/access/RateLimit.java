package org.mobilesource.registry.domain.access;

import java.time.Duration;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * How often something may be done: a bucket of tokens that fills evenly.
 *
 * @param burst tokens in a full bucket
 * @param perMinute tokens that come back in a minute
 */
public record RateLimit(int burst, int perMinute) {

	/** Of requests of one API client. */
	public static final String CLIENT = "access.rate.client";

	/** Of wrong keys from one address. */
	public static final String FAILURE = "access.rate.failure";

	/** Of attempts to sign in from one address. */
	public static final String SIGN_IN = "access.rate.sign-in";

	public static RateLimit under(Policy policy, String name) {
		return new RateLimit(policy.whole(name + ".burst"), policy.whole(name + ".per-minute"));
	}

	/** The time in which one token comes back. */
	Duration interval() {
		return Duration.ofMinutes(1).dividedBy(this.perMinute);
	}

}
