package org.mobilesource.registry.domain.blacksmoke;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;
import org.mobilesource.registry.domain.policy.PolicyParameter;
import org.mobilesource.registry.domain.vehicle.PlateColour;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewedSmokeRuleTests {

	private static final Instant CAPTURED = CalendarFixture.at("2021-03-01T10:00");

	private static final Instant FIRST_REVIEW = CalendarFixture.at("2021-03-02T09:00");

	private static final Instant SECOND_REVIEW = CalendarFixture.at("2021-03-03T09:00");

	private final ReviewedSmokeRule rule = new ReviewedSmokeRule(PolicyFixture.shipped());

	@ParameterizedTest(name = "Ringelmann {0}, confirmed: exceeds = {1}")
	@CsvSource({ "0, false", "1, false", "1.00, false", "1.25, true", "2, true", "5, true" })
	void findsACaptureOverTheLimitAndNotAtIt(BigDecimal ringelmann, boolean exceeds) {
		assertThat(this.rule.evaluate(capture(ringelmann, ReviewOutcome.CONFIRMED)).isPresent()).isEqualTo(exceeds);
	}

	@Test
	void findsACaptureAtTheLimitWhereTheOperatorSaysSo() {
		var including = new ReviewedSmokeRule(PolicyFixture.with("black-smoke.operator", "GE"));

		assertThat(including.evaluate(capture(BigDecimal.ONE, ReviewOutcome.CONFIRMED))).isPresent();
	}

	@ParameterizedTest(name = "level 2 from {0}: a capture of level 2 on 2021-03-01 exceeds = {1}")
	@CsvSource({ "2021-03-01, false", "2021-03-02, true" })
	void takesTheLevelInForceOnTheDayOfTheCapture(String validFrom, boolean exceeds) {
		var changing = new ReviewedSmokeRule(PolicyFixture.changing("black-smoke.level", "2", validFrom));

		assertThat(changing.evaluate(capture(BigDecimal.valueOf(2), ReviewOutcome.CONFIRMED)).isPresent())
			.isEqualTo(exceeds);
	}

	@Test
	void findsNothingInACaptureThatTheSiteTookForInvalid() {
		assertThat(this.rule
			.evaluate(capture(BigDecimal.valueOf(2), ReviewOutcome.CONFIRMED, "li", FIRST_REVIEW, null, null, false)))
			.isEmpty();
	}

	@ParameterizedTest(name = "review {0}: {1}")
	@CsvSource(nullValues = "none",
			value = { "none, PENDING_REVIEW", "DOUBT, PENDING_REVIEW", "CONFIRMED, CONFIRMED", "REJECTED, REJECTED" })
	void countsOnceAPersonHasConfirmedIt(ReviewOutcome outcome, ExceedanceState state) {
		assertThat(state(this.rule, capture(BigDecimal.valueOf(2), outcome))).isEqualTo(state);
	}

	@ParameterizedTest(name = "{0} by {1}, then {2} by {3}: {4} with one review, {5} with two")
	@CsvSource(nullValues = "none", value = { "none, none, none, none, PENDING_REVIEW, PENDING_REVIEW",
			"CONFIRMED, li, none, none, CONFIRMED, PENDING_REVIEW",
			"CONFIRMED, li, CONFIRMED, wang, CONFIRMED, CONFIRMED",
			"CONFIRMED, li, CONFIRMED, li, CONFIRMED, PENDING_REVIEW",
			"CONFIRMED, li, CONFIRMED, none, CONFIRMED, PENDING_REVIEW",
			"CONFIRMED, none, CONFIRMED, wang, CONFIRMED, PENDING_REVIEW",
			"CONFIRMED, none, CONFIRMED, none, CONFIRMED, PENDING_REVIEW",
			"CONFIRMED, li, DOUBT, wang, PENDING_REVIEW, PENDING_REVIEW",
			"CONFIRMED, li, REJECTED, wang, REJECTED, REJECTED", "REJECTED, li, CONFIRMED, wang, REJECTED, REJECTED",
			"DOUBT, li, CONFIRMED, wang, PENDING_REVIEW, PENDING_REVIEW",
			"none, none, CONFIRMED, wang, PENDING_REVIEW, PENDING_REVIEW" })
	void asksForAsManyDifferentReviewersAsTheCityDoes(ReviewOutcome first, String reviewer, ReviewOutcome second,
			String secondReviewer, ExceedanceState withOne, ExceedanceState withTwo) {
		var capture = capture(BigDecimal.valueOf(2), first, reviewer, FIRST_REVIEW, second, secondReviewer, true);
		var ofTwo = new ReviewedSmokeRule(PolicyFixture.with("black-smoke.review.levels", "2"));

		assertThat(state(this.rule, capture)).isEqualTo(withOne);
		assertThat(state(ofTwo, capture)).isEqualTo(withTwo);
	}

	@Test
	void isDatedByTheCaptureAndConfirmedByTheReview() {
		assertThat(this.rule.evaluate(capture(BigDecimal.valueOf(2), ReviewOutcome.CONFIRMED)))
			.hasValueSatisfying((found) -> {
				assertThat(found.source()).isEqualTo(ExceedanceSource.BLACK_SMOKE);
				assertThat(found.occurredAt()).isEqualTo(CAPTURED);
				assertThat(found.confirmedBy()).isEqualTo(ConfirmedBy.PERSON);
				assertThat(found.confirmedAt()).isEqualTo(FIRST_REVIEW);
				assertThat(found.members()).singleElement().satisfies((member) -> {
					assertThat(member.recordNo()).isEqualTo("D4508030010120210301100000");
					assertThat(member.measured()).isEqualByComparingTo("2");
					assertThat(member.limitApplied()).isEqualByComparingTo("1");
				});
			});
	}

	@Test
	void isConfirmedByTheSecondReviewWhereTwoAreAskedFor() {
		var capture = capture(BigDecimal.valueOf(2), ReviewOutcome.CONFIRMED, "li", FIRST_REVIEW,
				ReviewOutcome.CONFIRMED, "wang", true);
		var ofTwo = new ReviewedSmokeRule(PolicyFixture.with("black-smoke.review.levels", "2"));

		assertThat(this.rule.evaluate(capture)).map(Finding::confirmedAt).hasValue(FIRST_REVIEW);
		assertThat(ofTwo.evaluate(capture)).map(Finding::confirmedAt).hasValue(SECOND_REVIEW);
	}

	@Test
	void isConfirmedWithTheCaptureWhereTheReviewHasNoDate() {
		var undated = capture(BigDecimal.valueOf(2), ReviewOutcome.CONFIRMED, "li", null, null, null, true);

		assertThat(this.rule.evaluate(undated)).map(Finding::confirmedAt).hasValue(CAPTURED);
	}

	/** What is confirmed by the rule itself counts from the capture on. */
	@ParameterizedTest(name = "no review required, plate confidence {0}, {1} then {2}: {3} by {4} at {5}")
	@CsvSource(nullValues = "none", value = { "99, none, none, CONFIRMED, RULE, 2021-03-01T10:00",
			"85, none, none, CONFIRMED, RULE, 2021-03-01T10:00", "84.99, none, none, PENDING_REVIEW, none, none",
			"none, none, none, PENDING_REVIEW, none, none", "99, DOUBT, none, CONFIRMED, RULE, 2021-03-01T10:00",
			"99, CONFIRMED, none, CONFIRMED, PERSON, 2021-03-01T10:00", "99, REJECTED, none, REJECTED, none, none",
			"99, CONFIRMED, REJECTED, REJECTED, none, none", "84.99, DOUBT, none, PENDING_REVIEW, none, none",
			"84.99, CONFIRMED, none, CONFIRMED, PERSON, 2021-03-02T09:00",
			"none, CONFIRMED, none, CONFIRMED, PERSON, 2021-03-02T09:00", "84.99, REJECTED, none, REJECTED, none, none",
			"none, REJECTED, none, REJECTED, none, none" })
	void confirmsByItselfWhatIsSureAndNotRejectedWhereNoReviewIsRequired(BigDecimal confidence, ReviewOutcome first,
			ReviewOutcome second, ExceedanceState state, ConfirmedBy by, String confirmedAt) {
		var capture = capture(confidence, BigDecimal.valueOf(2), first, (first != null) ? "li" : null,
				(first != null) ? FIRST_REVIEW : null, second, (second != null) ? "wang" : null, true);

		assertThat(unreviewed().evaluate(capture)).hasValueSatisfying((found) -> {
			assertThat(found.state()).isEqualTo(state);
			assertThat(found.confirmedBy()).isEqualTo(by);
			assertThat(found.confirmedAt()).isEqualTo((confirmedAt != null) ? CalendarFixture.at(confirmedAt) : null);
		});
	}

	@ParameterizedTest(name = "the floor becomes 80 on {0}: a plate of 82 on 2021-03-01 is {1}")
	@CsvSource({ "2021-03-01, CONFIRMED", "2021-03-02, PENDING_REVIEW" })
	void takesTheFloorOfTheDayOfTheCapture(String validFrom, ExceedanceState state) {
		var rows = new ArrayList<>(PolicyFixture.rows());
		rows.add(new PolicyParameter("plate.confidence.min", LocalDate.parse(validFrom), "80"));
		var rule = new ReviewedSmokeRule(new Policies(rows, Map.of("review.required.black-smoke", "false")));

		assertThat(
				state(rule, capture(BigDecimal.valueOf(82), BigDecimal.valueOf(2), null, null, null, null, null, true)))
			.isEqualTo(state);
	}

	private static ReviewedSmokeRule unreviewed() {
		return new ReviewedSmokeRule(PolicyFixture.with("review.required.black-smoke", "false"));
	}

	private static ExceedanceState state(ReviewedSmokeRule rule, SmokeCapture capture) {
		return rule.evaluate(capture).map(Finding::state).orElseThrow();
	}

	private static SmokeCapture capture(BigDecimal ringelmann, ReviewOutcome outcome) {
		return capture(ringelmann, outcome, (outcome != null) ? "li" : null, (outcome != null) ? FIRST_REVIEW : null,
				null, null, true);
	}

	private static SmokeCapture capture(BigDecimal ringelmann, ReviewOutcome outcome, String reviewer,
			Instant reviewedAt, ReviewOutcome second, String secondReviewer, boolean valid) {
		return capture(BigDecimal.valueOf(99), ringelmann, outcome, reviewer, reviewedAt, second, secondReviewer,
				valid);
	}

	private static SmokeCapture capture(BigDecimal confidence, BigDecimal ringelmann, ReviewOutcome outcome,
			String reviewer, Instant reviewedAt, ReviewOutcome second, String secondReviewer, boolean valid) {
		return new SmokeCapture("D4508030010120210301100000", CAPTURED, "D450803001", "01", null, 0, "桂RA1234",
				"桂RA1234", PlateColour.YELLOW, "01", "B", null, confidence, ringelmann, "1.jpg", "2.jpg", "1.mp4",
				outcome, reviewer, reviewedAt, null, second, secondReviewer, (second != null) ? SECOND_REVIEW : null,
				valid);
	}

}
