package org.mobilesource.registry.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket of tokens, of which one instant says all.
 *
 * @param fullAt when it is full again, if nothing more is taken
 */
public record TokenBucket(Instant fullAt) {

	/** A bucket of which nothing has been taken. */
	public static final TokenBucket FULL = new TokenBucket(Instant.EPOCH);

	/** Takes a token, or says how long it takes until there is one. */
	public Taking take(RateLimit limit, Instant now) {
		var from = this.fullAt.isAfter(now) ? this.fullAt : now;
		var after = from.plus(limit.interval());
		var delay = Duration.between(now.plus(limit.interval().multipliedBy(limit.burst())), after);
		return (delay.compareTo(Duration.ZERO) > 0) ? new Taking(this, delay)
				: new Taking(new TokenBucket(after), Duration.ZERO);
	}

	/**
	 * What came of taking a token.
	 *
	 * @param bucket as it is now
	 * @param delay until there is a token, zero when one was taken
	 */
	public record Taking(TokenBucket bucket, Duration delay) {

		public boolean succeeded() {
			return this.delay.isZero();
		}

	}

}
