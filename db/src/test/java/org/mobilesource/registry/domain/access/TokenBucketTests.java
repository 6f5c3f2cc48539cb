package org.mobilesource.registry.domain.access;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTests {

	private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

	/** Three tokens, and a new one every ten seconds. */
	private static final RateLimit LIMIT = new RateLimit(3, 6);

	@ParameterizedTest(name = "after {0} at once, {1} s later: wait {2} s")
	@CsvSource({ "0, 0, 0", "2, 0, 0", "3, 0, 10", "3, 4, 6", "3, 10, 0", "3, 9, 1", "9, 0, 10", "9, 10, 0" })
	void fillsEvenly(int taken, int later, int delay) {
		var bucket = TokenBucket.FULL;
		for (int i = 0; i < taken; i++) {
			bucket = bucket.take(LIMIT, NOON).bucket();
		}

		var taking = bucket.take(LIMIT, NOON.plusSeconds(later));

		assertThat(taking.delay()).isEqualTo(Duration.ofSeconds(delay));
		assertThat(taking.succeeded()).isEqualTo(delay == 0);
	}

	@Test
	void holdsNoMoreThanItsBurstHoweverLongItRests() {
		var bucket = TokenBucket.FULL.take(LIMIT, NOON).bucket();
		var later = NOON.plus(Duration.ofDays(1));
		for (int i = 0; i < 3; i++) {
			bucket = bucket.take(LIMIT, later).bucket();
		}

		assertThat(bucket.take(LIMIT, later).delay()).isEqualTo(Duration.ofSeconds(10));
	}

}
