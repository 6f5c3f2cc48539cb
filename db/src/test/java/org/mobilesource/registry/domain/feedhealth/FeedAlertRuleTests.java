package org.mobilesource.registry.domain.feedhealth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.feedhealth.FeedAlert.Kind;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** The last night is 31 March; rows of nights are as many as they say, 100 by default. */
class FeedAlertRuleTests {

	private static final LocalDate LAST = LocalDate.of(2021, 3, 31);

	private static final FeedAlertRule RULE = new FeedAlertRule(2, 50, 100, 10, 10, 60, 3);

	@Test
	void readsItsNumbersFromTheParameters() {
		assertThat(FeedAlertRule.under(PolicyFixture.shipped().on(LAST)))
			.isEqualTo(new FeedAlertRule(1, 50, 20, 10, 10, 60, 0));
	}

	@Test
	void saysNothingOfASiteThatIsWell() {
		assertThat(RULE.evaluate(health(nights(), new Delivered(100, 10, 10, 2, 6), LAST.minusDays(3)))).isEmpty();
	}

	@ParameterizedTest(name = "{0} silent nights: {1}, since {2}")
	@CsvSource({ "1, , ", "2, 2, 2021-03-30", "5, 5, 2021-03-27" })
	void tellsOfSilenceFromSoManyNightsOn(int silent, @Nullable Long value, @Nullable LocalDate since) {
		var nights = nights();
		IntStream.range(0, silent).forEach((i) -> set(nights, LAST.minusDays(i), missing(LAST.minusDays(i))));

		assertThat(of(Kind.SILENCE, nights)).isEqualTo(expected(Kind.SILENCE, since, value, 2));
	}

	@Test
	void aHeldOrUnplannedNightIsNoSilence() {
		var held = nights();
		set(held, LAST, held(LAST));
		set(held, LAST.minusDays(1), missing(LAST.minusDays(1)));
		assertThat(of(Kind.SILENCE, held)).isEmpty();
		assertThat(of(Kind.HELD, held)).containsExactly(new FeedAlert(Kind.HELD, LAST, 1, 0));

		var unplanned = nights();
		set(unplanned, LAST, Night.of(LAST, false, List.of()));
		assertThat(of(Kind.SILENCE, unplanned)).isEmpty();
	}

	@ParameterizedTest(name = "a night that came with the run {0} days before the last: {1}")
	@CsvSource({ "0, true", "1, false" })
	void tellsOfLateRowsInTheNightThatBroughtThem(int before, boolean told) {
		var nights = nights();
		var late = LAST.minusDays(4);
		set(nights, late,
				Night.of(late, true, List.of(new Arrival(late, LAST.minusDays(before), 7, ImportState.DONE, 80))));

		assertThat(of(Kind.LATE, nights)).isEqualTo(told ? List.of(new FeedAlert(Kind.LATE, late, 4, 0)) : List.of());
	}

	/** The median of the nights before is 100. */
	@ParameterizedTest(name = "{0} rows: {1} percent")
	@CsvSource({ "50, ", "49, 49", "1, 1", "200, " })
	void tellsOfFewerRowsThanHalfOfTheMedian(long rows, @Nullable Long percent) {
		var nights = nights();
		set(nights, LAST, arrived(LAST, rows));

		assertThat(of(Kind.FEW_ROWS, nights)).isEqualTo(expected(Kind.FEW_ROWS, LAST, percent, 50));
	}

	@Test
	void saysNothingOfFewRowsWhereFewAreUsual() {
		List<Night> nights = new ArrayList<>();
		IntStream.range(0, 29).forEach((i) -> nights.add(arrived(LAST.minusDays(29 - i), 99)));
		nights.add(arrived(LAST, 1));

		assertThat(of(Kind.FEW_ROWS, nights)).isEmpty();
	}

	@ParameterizedTest(name = "{0} of 1000 rows: duplicates and rejects {1}")
	@CsvSource({ "100, ", "101, 10", "250, 25" })
	void tellsOfMoreDuplicatesAndRejectsThanTheirShares(long rows, @Nullable Long percent) {
		assertThat(of(Kind.DUPLICATES, new Delivered(1000, 0, rows, 0, 0)))
			.isEqualTo(expected(Kind.DUPLICATES, LAST, percent, 10));
		assertThat(of(Kind.REJECTS, new Delivered(1000, rows, 0, 0, 0)))
			.isEqualTo(expected(Kind.REJECTS, LAST, percent, 10));
	}

	/** A day has 1440 minutes, and the file as many rows. */
	@ParameterizedTest(name = "{0} rows ahead, {1} behind: {2} minutes")
	@CsvSource({ "60, 0, ", "61, 0, 61", "0, 60, ", "0, 61, -61", "100, 40, ", "720, 0, 720" })
	void tellsOfAClockThatIsMoreThanSoManyMinutesWrong(long ahead, long behind, @Nullable Long minutes) {
		assertThat(of(Kind.CLOCK, new Delivered(1440, 0, 0, ahead, behind)))
			.isEqualTo(expected(Kind.CLOCK, LAST, minutes, 60));
	}

	@ParameterizedTest(name = "calibrated until {0}: {1} days overdue, since {2}")
	@CsvSource({ "2021-03-28, , ", "2021-03-27, 4, 2021-03-31", "2021-03-20, 11, 2021-03-24", "2021-04-30, , " })
	void tellsOfCalibrationsThatEndedMoreThanTheGraceAgo(LocalDate until, @Nullable Long days,
			@Nullable LocalDate since) {
		var found = RULE.evaluate(health(nights(), Delivered.NOTHING, until));

		assertThat(found).isEqualTo(expected(Kind.CALIBRATION, since, days, 3));
	}

	/** The 29th night before the last one, the first of 30, is no longer part of it. */
	@Test
	void takesTheMedianOf28NightsWithRows() {
		List<Night> nights = new ArrayList<>();
		IntStream.rangeClosed(0, 29).forEach((i) -> nights.add(arrived(LAST.minusDays(29 - i), i)));
		assertThat(health(nights, Delivered.NOTHING, null).median()).contains(14L);

		set(nights, LAST.minusDays(1), missing(LAST.minusDays(1)));
		assertThat(health(nights, Delivered.NOTHING, null).median()).contains(14L);
		set(nights, LAST.minusDays(2), missing(LAST.minusDays(2)));
		assertThat(health(nights, Delivered.NOTHING, null).median()).contains(13L);
		assertThat(health(List.of(arrived(LAST, 5)), Delivered.NOTHING, null).median()).isEmpty();
	}

	private static List<FeedAlert> of(Kind kind, List<Night> nights) {
		return RULE.evaluate(health(nights, Delivered.NOTHING, null))
			.stream()
			.filter((alert) -> alert.kind() == kind)
			.toList();
	}

	private static List<FeedAlert> of(Kind kind, Delivered delivered) {
		return RULE.evaluate(health(nights(), delivered, null))
			.stream()
			.filter((alert) -> alert.kind() == kind)
			.toList();
	}

	private static List<FeedAlert> expected(Kind kind, @Nullable LocalDate since, @Nullable Long value, long limit) {
		return (value == null || since == null) ? List.of() : List.of(new FeedAlert(kind, since, value, limit));
	}

	private static Health health(List<Night> nights, Delivered delivered, @Nullable LocalDate calibratedUntil) {
		return new Health(nights, delivered, calibratedUntil);
	}

	private static List<Night> nights() {
		return new ArrayList<>(
				IntStream.rangeClosed(0, 29).mapToObj((i) -> arrived(LAST.minusDays(29 - i), 100)).toList());
	}

	private static void set(List<Night> nights, LocalDate date, Night night) {
		Collections.replaceAll(nights, nights.get((int) (29 - (LAST.toEpochDay() - date.toEpochDay()))), night);
	}

	private static Night arrived(LocalDate date, long rows) {
		return Night.of(date, true, List.of(new Arrival(date, date, 1, ImportState.DONE, rows)));
	}

	private static Night missing(LocalDate date) {
		return Night.of(date, true, List.of());
	}

	private static Night held(LocalDate date) {
		return Night.of(date, true, List.of(new Arrival(date, date, 1, ImportState.HELD, 100)));
	}

}
