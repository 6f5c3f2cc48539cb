package org.mobilesource.registry.domain.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.review.Review.Cause;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewedTests {

	private static final Instant FIRST_HOUR = Instant.parse("2021-03-01T00:00:00Z");

	/**
	 * Decisions such as {@code 1 CONFIRMED}: level and outcome, one an hour from 0 on.
	 */
	@ParameterizedTest(name = "{0}: confirmed in hour {1}, rejected = {2}")
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "'' | - | false", "1 CONFIRMED | 0 | false", "1 REJECTED | - | true", "1 DOUBT | - | false",
					"1 CONFIRMED, 2 CONFIRMED | 1 | false", "2 CONFIRMED | - | false",
					"2 CONFIRMED, 1 CONFIRMED | 1 | false", "1 CONFIRMED, 2 REJECTED | - | true",
					"1 CONFIRMED, 2 DOUBT | - | false", "1 REJECTED, 1 CONFIRMED | 1 | false",
					"1 CONFIRMED, 1 REJECTED | - | true", "1 REJECTED, 2 CONFIRMED | - | true",
					"1 CONFIRMED, 2 REJECTED, 2 CONFIRMED | 2 | false", "1 DOUBT, 1 CONFIRMED | 1 | false" })
	void letsTheLatestDecisionOfEachLevelStand(String decisions, Integer confirmed, boolean rejected) {
		var reviewed = Reviewed.of(reviews(decisions));

		assertThat(reviewed.confirmedAt())
			.isEqualTo((confirmed != null) ? FIRST_HOUR.plusSeconds(3_600L * confirmed) : null);
		assertThat(reviewed.rejection().isPresent()).isEqualTo(rejected);
	}

	private static List<Review> reviews(String decisions) {
		List<Review> reviews = new ArrayList<>();
		for (var one : decisions.isEmpty() ? new String[0] : decisions.split(", ")) {
			var words = one.split(" ");
			reviews.add(new Review(ExceedanceSource.BLACK_SMOKE, "K1", Integer.parseInt(words[0]),
					ReviewOutcome.valueOf(words[1]), null, null, Cause.RECORD_VOIDED, "shen.he",
					FIRST_HOUR.plusSeconds(3_600L * reviews.size())));
		}
		return reviews;
	}

}
