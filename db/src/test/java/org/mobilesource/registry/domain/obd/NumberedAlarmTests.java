package org.mobilesource.registry.domain.obd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.policy.PolicyFixture;
import org.mobilesource.registry.domain.review.Review;
import org.mobilesource.registry.domain.review.ReviewOutcome;
import org.mobilesource.registry.domain.review.Reviewed;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stored of alarms, and what their reviews make of them. */
class NumberedAlarmTests {

	private static final NumberedAlarm STORED = new NumberedAlarm("E2" + Days.VIN + "20260105", alarm("E2", 5, 9),
			false);

	@Test
	void storesNothingWhenNothingChanged() {
		assertThat(NumberedAlarm.changes(List.of(STORED), List.of(alarm("E2", 5, 9)))).isEmpty();
	}

	@ParameterizedTest(name = "{0} from {1} to {2}: keeps its number = {3}")
	@CsvSource({ "E2, 1, 5, true", "E2, 9, 12, true", "E2, 1, 20, true", "E2, 1, 4, false", "E2, 10, 12, false",
			"E3, 5, 9, false" })
	void keepsTheNumberOfAnAlarmWithWhichItSharesDays(String rule, int from, int to, boolean kept) {
		var found = alarm(rule, from, to);

		assertThat(NumberedAlarm.changes(List.of(STORED), List.of(found)))
			.isEqualTo(kept ? List.of(new NumberedAlarm(STORED.number(), found, false))
					: List.of(new NumberedAlarm(found.number(), found, false),
							new NumberedAlarm(STORED.number(), STORED.alarm(), true)));
	}

	@Test
	void withdrawsWhatIsFoundNoMoreAndBringsItBack() {
		var withdrawn = new NumberedAlarm(STORED.number(), STORED.alarm(), true);

		assertThat(NumberedAlarm.changes(List.of(STORED), List.of())).containsExactly(withdrawn);
		assertThat(NumberedAlarm.changes(List.of(withdrawn), List.of())).isEmpty();
		assertThat(NumberedAlarm.changes(List.of(withdrawn), List.of(alarm("E2", 5, 9)))).containsExactly(STORED);
	}

	@Test
	void givesTheNumberOfTheFirstWhenTwoBecomeOne() {
		var second = new NumberedAlarm("E2" + Days.VIN + "20260120", alarm("E2", 20, 22), false);
		var both = alarm("E2", 5, 22);

		assertThat(NumberedAlarm.changes(List.of(second, STORED), List.of(both))).containsExactly(
				new NumberedAlarm(STORED.number(), both, false),
				new NumberedAlarm(second.number(), second.alarm(), true));
	}

	@ParameterizedTest(name = "review required = {0}, {1} at {2}: {3} by {4} at {5}")
	@CsvSource({ "true, , , PENDING_REVIEW, , ", "true, DOUBT, 2026-01-06T01:00:00Z, PENDING_REVIEW, , ",
			"true, REJECTED, 2026-01-06T01:00:00Z, REJECTED, , ",
			"true, CONFIRMED, 2026-01-06T01:00:00Z, CONFIRMED, PERSON, 2026-01-06T01:00:00Z",
			"true, CONFIRMED, 2026-01-05T01:00:00Z, CONFIRMED, PERSON, 2026-01-05T15:59:59Z",
			"false, , , CONFIRMED, RULE, 2026-01-05T15:59:59Z", "false, REJECTED, 2026-01-06T01:00:00Z, REJECTED, , " })
	void isAnExceedanceOnceAPersonHasConfirmedIt(String required, ReviewOutcome outcome, Instant at,
			ExceedanceState state, ConfirmedBy by, Instant confirmedAt) {
		var reviewed = (outcome == null) ? Reviewed.NOT_YET : Reviewed.of(List.of(new Review(ExceedanceSource.OBD,
				STORED.number(), 1, outcome, null, null, Review.Cause.RECORD_VOIDED, "reviewer", at)));

		var finding = new ReviewedAlarmRule(PolicyFixture.with("review.required.obd", required)).evaluate(STORED,
				reviewed);

		assertThat(finding.source()).isEqualTo(ExceedanceSource.OBD);
		assertThat(finding.occurredAt()).isEqualTo("2026-01-05T15:59:59Z");
		assertThat(finding.state()).isEqualTo(state);
		assertThat(finding.confirmedBy()).isEqualTo(by);
		assertThat(finding.confirmedAt()).isEqualTo(confirmedAt);
		assertThat(finding.members()).singleElement().satisfies((member) -> {
			assertThat(member.recordNo()).isEqualTo(STORED.number());
			assertThat(member.quantity()).isEqualTo("OBD_E2");
			assertThat(member.measured()).isEqualByComparingTo("25");
			assertThat(member.limitApplied()).isEqualByComparingTo("10");
		});
	}

	private static ObdAlarm alarm(String rule, int from, int to) {
		var first = ObdAlarm.of(Days.VIN, hit(rule, from), "v");
		return first.and(hit(rule, to));
	}

	private static ObdHit hit(String rule, int day) {
		return new ObdHit(rule, LocalDate.of(2026, 1, day), ObdSeverity.ALARM, 25, 10, "%", "");
	}

}
