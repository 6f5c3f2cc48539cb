package org.mobilesource.registry.domain.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.document.IssueRule.Basis;
import org.mobilesource.registry.domain.document.IssueRule.Refusal;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class IssueRuleTests {

	private static final LocalDate DAY = LocalDate.of(2021, 1, 28);

	@ParameterizedTest(name = "{0} of {1}, {2} by {3}, case {4}: {5}")
	@CsvSource({ "RESULT_NOTICE, REMOTE_SENSING, CONFIRMED, RULE, , ",
			"REPAIR_NOTICE, REMOTE_SENSING, CONFIRMED, RULE, OPEN, ",
			"REPAIR_NOTICE, REMOTE_SENSING, CONFIRMED, RULE, , NO_OPEN_CASE",
			"REPAIR_NOTICE, REMOTE_SENSING, CONFIRMED, RULE, CLEARED, NO_OPEN_CASE",
			"RESULT_NOTICE, BLACK_SMOKE, CONFIRMED, RULE, OPEN, NOT_REVIEWED",
			"REPAIR_NOTICE, OBD, CONFIRMED, RULE, OPEN, NOT_REVIEWED",
			"RESULT_NOTICE, BLACK_SMOKE, CONFIRMED, PERSON, , ",
			"RESULT_NOTICE, BLACK_SMOKE, PENDING_REVIEW, , , NOT_CONFIRMED",
			"RESULT_NOTICE, BLACK_SMOKE, REJECTED, PERSON, , NOT_CONFIRMED",
			"REPAIR_NOTICE, ROADSIDE, VOIDED, RULE, OPEN, NOT_CONFIRMED" })
	void tellsOnlyWhatIsConfirmedAndReviewedWhereNeeded(DocumentKind kind, ExceedanceSource source,
			ExceedanceState state, @Nullable ConfirmedBy by, @Nullable String caseState, @Nullable Refusal refusal) {
		var rule = new IssueRule(PolicyFixture.shipped());

		assertThat(rule.refusal(kind, new Basis(source, DAY, state, by, DAY, null, caseState)).orElse(null))
			.isEqualTo(refusal);
	}

	@Test
	void theDayOfTheRecordDecidesWhetherReviewIsNeeded() {
		var rule = new IssueRule(PolicyFixture.changing("review.required.remote-sensing", "true", "2021-01-29"));

		assertThat(rule.refusal(DocumentKind.RESULT_NOTICE, read(DAY))).isEmpty();
		assertThat(rule.refusal(DocumentKind.RESULT_NOTICE, read(DAY.plusDays(1)))).contains(Refusal.NOT_REVIEWED);
	}

	@Test
	void whatLostItsGroundOrWaitsForTheNightIsNotTold() {
		var rule = new IssueRule(PolicyFixture.shipped());

		assertThat(rule.refusal(DocumentKind.RESULT_NOTICE, basis("RECORD_VOIDED", DAY))).contains(Refusal.DOUBTFUL);
		assertThat(rule.refusal(DocumentKind.RESULT_NOTICE, basis(null, null))).contains(Refusal.NOT_CONFIRMED);
	}

	private static Basis read(LocalDate day) {
		return new Basis(ExceedanceSource.REMOTE_SENSING, day, ExceedanceState.CONFIRMED, ConfirmedBy.RULE, day, null,
				null);
	}

	private static Basis basis(@Nullable String flagged, @Nullable LocalDate noticedOn) {
		return new Basis(ExceedanceSource.REMOTE_SENSING, DAY, ExceedanceState.CONFIRMED, ConfirmedBy.RULE, noticedOn,
				flagged, null);
	}

}
