package org.mobilesource.registry.api.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.RateLimit;
import org.mobilesource.registry.domain.access.TokenBucket;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * How often each client and each address may ask this process. Of the buckets it keeps
 * those that were used last.
 */
@Component
class RateLimits {

	private static final int MOST_BUCKETS = 10_000;

	private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75F, true);

	private final PolicyCache policies;

	private final Clock clock;

	RateLimits(PolicyCache policies, Clock clock) {
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Takes a token.
	 * @param limit the name of the limit
	 * @param of the client or address
	 * @return how long there is none, zero when one was taken
	 */
	Duration take(String limit, String of) {
		var now = this.clock.instant();
		var rate = RateLimit.under(this.policies.policies().on(BusinessTime.dateOf(now)), limit);
		synchronized (this.buckets) {
			var taking = this.buckets.getOrDefault(limit + " " + of, TokenBucket.FULL).take(rate, now);
			this.buckets.put(limit + " " + of, taking.bucket());
			if (this.buckets.size() > MOST_BUCKETS) {
				this.buckets.remove(this.buckets.keySet().iterator().next());
			}
			return taking.delay();
		}
	}

	/** Forgets what has been taken, as a start does. */
	void forget() {
		synchronized (this.buckets) {
			this.buckets.clear();
		}
	}

	/** Says in whole seconds when it is worth asking again. */
	static void sayWhen(Duration delay, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delay.plusNanos(999_999_999).toSeconds()));
	}

}
