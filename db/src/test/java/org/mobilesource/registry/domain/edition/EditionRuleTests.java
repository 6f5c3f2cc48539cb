package org.mobilesource.registry.domain.edition;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.edition.EditionRule.Recall;
import org.mobilesource.registry.domain.edition.EditionRule.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class EditionRuleTests {

	@ParameterizedTest(name = "run {0} after an edition of run {1}, draft {2}, recalling {3} because {4}: {5}")
	@CsvSource(nullValues = "-",
			value = { "7, -, false, -, -, -", "7, 6, false, -, -, -", "7, 7, false, -, -, OLD_RUN",
					"6, 7, false, -, -, OLD_RUN", "-1, -, false, -, -, OLD_RUN", "7, 6, true, -, -, DRAFT_OPEN",
					"7, 7, false, RELEASED, wrong, -", "6, 7, false, RELEASED, wrong, OLD_RUN",
					"8, 7, false, RELEASED, ' ', NO_REASON", "8, 7, false, RECALLED, wrong, NOT_IN_FORCE",
					"8, 7, false, PREPARED, wrong, NOT_IN_FORCE", "8, 7, false, DISCARDED, wrong, NOT_IN_FORCE",
					"8, 7, true, RELEASED, wrong, DRAFT_OPEN" })
	void anEditionIsOfALaterRunOrReplacesOne(int sequence, @Nullable Integer latest, boolean draft,
			@Nullable EditionState recalled, @Nullable String reason, @Nullable Refusal refusal) {
		var recall = (recalled != null && reason != null) ? new Recall(recalled, reason) : null;

		assertThat(EditionRule.preparation(sequence, latest, draft, recall).orElse(null)).isEqualTo(refusal);
	}

	@ParameterizedTest(name = "{0} of ann, released by {1}, {2} of {3} sites, same {4}: {5}")
	@CsvSource(nullValues = "-", value = { "PREPARED, bob, 4, 5, true, -", "PREPARED, ann, 5, 5, true, SAME_PERSON",
			"PREPARED, bob, 3, 4, true, COVERAGE", "PREPARED, bob, 79, 99, true, COVERAGE",
			"PREPARED, bob, 80, 100, true, -", "PREPARED, bob, 79, 100, true, COVERAGE", "PREPARED, bob, 0, 0, true, -",
			"PREPARED, bob, 5, 5, false, CHANGED", "RELEASED, bob, 5, 5, true, NOT_PREPARED",
			"RECALLED, bob, 5, 5, true, NOT_PREPARED", "DISCARDED, bob, 5, 5, true, NOT_PREPARED" })
	void aSecondPersonReleasesWhatEnoughSitesReported(EditionState state, String by, int reporting, int expected,
			boolean same, @Nullable Refusal refusal) {
		var rule = new EditionRule(80, AppealTreatment.MARK);

		assertThat(rule.release(state, "ann", by, reporting, expected, same).orElse(null)).isEqualTo(refusal);
	}

}
