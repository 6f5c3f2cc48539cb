package org.mobilesource.registry.domain.reminder;

import java.time.Duration;

import org.mobilesource.registry.domain.policy.Policy;

/** How long to wait after an attempt that certainly sent nothing; doubles each time. */
public record RetryDelay(Duration first, Duration longest) {

	public static RetryDelay under(Policy policy) {
		return new RetryDelay(Duration.ofMinutes(policy.whole("reminder.retry.first-minutes")),
				Duration.ofMinutes(policy.whole("reminder.retry.longest-minutes")));
	}

	/** The delay after so many attempts. */
	public Duration after(int attempts) {
		var delay = this.first;
		for (int i = 1; i < attempts && delay.compareTo(this.longest) < 0; i++) {
			delay = delay.multipliedBy(2);
		}
		return (delay.compareTo(this.longest) > 0) ? this.longest : delay;
	}

}
