package org.mobilesource.registry.domain.access;

import java.time.Duration;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * How long an account is locked after attempts that failed (GB/T 22239-2019 8.1.4.1 b).
 *
 * @param allowed failures in a row that lock nothing
 * @param first lock after one failure more; each further failure doubles it
 * @param longest that a lock lasts
 */
public record Lockout(int allowed, Duration first, Duration longest) {

	public static Lockout under(Policy policy) {
		return new Lockout(policy.whole("access.lockout.allowed"),
				Duration.ofSeconds(policy.whole("access.lockout.first-seconds")),
				Duration.ofMinutes(policy.whole("access.lockout.longest-minutes")));
	}

	/** The lock that the failure brings which makes so many in a row. */
	public Duration after(int failures) {
		if (failures <= this.allowed) {
			return Duration.ZERO;
		}
		var lock = this.first;
		for (int i = this.allowed + 1; i < failures && lock.compareTo(this.longest) < 0; i++) {
			lock = lock.multipliedBy(2);
		}
		return (lock.compareTo(this.longest) > 0) ? this.longest : lock;
	}

}
