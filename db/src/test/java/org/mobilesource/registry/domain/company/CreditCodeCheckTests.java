package org.mobilesource.registry.domain.company;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Level;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CreditCodeCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "9144030071526726XG", "914403001922038216", "91450200198229141F", "91110108551385082Q",
			"91110000710925462X", "913203001347934993", "91310110666007217T", "91310115591693856A",
			"91450800MA5KAB1217", "91450881MA5NCD34XB", "92450802MA7XY5674H", "914508211234567881",
			" 91450200 198229141f", "91450200-19822914-1Ｆ" })
	void acceptsCodes(String raw) {
		assertThat(CreditCodeCheck.assess(raw).reasons()).isEmpty();
		assertThat(CreditCodeCheck.assess(raw).level()).isEqualTo(Level.OK);
	}

	@Test
	void writesEveryCodeAlike() {
		assertThat(CreditCodeCheck.assess(" 91450200 198229141f").normalised()).isEqualTo("91450200198229141F");
	}

	@ParameterizedTest
	@ValueSource(strings = { "91350100M0001TGQXM", "91350211M0000XUF46", "91450200198229141G" })
	void asksForEvidenceWhenTheCheckCharacterDiffers(String raw) {
		Assessment assessment = CreditCodeCheck.assess(raw);

		assertThat(assessment.level()).isEqualTo(Level.WARN);
		assertThat(assessment.reasons()).containsExactly(Reason.warn("USCC_CHECK", FollowUp.EVIDENCE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "91450200198229142F", "91450200189229141F", "91450200198229114F" })
	void asksForReviewWhenBothCheckCharactersDiffer(String raw) {
		Assessment assessment = CreditCodeCheck.assess(raw);

		assertThat(assessment.level()).isEqualTo(Level.WARN);
		assertThat(assessment.reasons()).containsExactly(Reason.warn("USCC_CHECK", FollowUp.REVIEW),
				Reason.warn("USCC_ORG", FollowUp.EVIDENCE));
	}

	@ParameterizedTest(name = "{0} with the right check characters: {1}, {2}")
	@CsvSource({ "01450200198229141, USCC_DEPT, REVIEW", "B1450200198229141, USCC_DEPT, REVIEW",
			"94450200198229141, USCC_CATEGORY, REVIEW", "1A450200198229141, USCC_CATEGORY, REVIEW",
			"50450200198229141, USCC_CATEGORY, REVIEW", "91450200198229142, USCC_ORG, EVIDENCE" })
	void warnsDespiteTheRightCheckCharacter(String first17, String code, FollowUp followUp) {
		Assessment assessment = CreditCodeCheck.assess(first17 + CreditCodeCheck.checkCharacter(first17));

		assertThat(assessment.reasons()).containsExactly(Reason.warn(code, followUp));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NA450200198229141", "Y4450200198229141", "A1450200198229141", "24450200198229141" })
	void judgesNoCategoryOfOtherDepartments(String first17) {
		assertThat(CreditCodeCheck.assess(first17 + CreditCodeCheck.checkCharacter(first17)).reasons()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "9145020019822914IF", "9145O200198229141F", "91450200198229141", "-" })
	void rejectsWhatHasNotTheFormOfACode(String raw) {
		Assessment assessment = CreditCodeCheck.assess(raw);

		assertThat(assessment.level()).isEqualTo(Level.REJECT);
		assertThat(assessment.reasons()).containsExactly(Reason.reject("USCC_FORMAT"));
	}

	@Test
	void hasNoResultForABlank() {
		assertThat(CreditCodeCheck.assess(" \u3000")).isEqualTo(new Assessment("", List.of()));
	}

	@ParameterizedTest(name = "{0} should end in {1}, its organisation code in {2}")
	@CsvSource({ "9144030071526726XG, G, X", "914403001922038216, 6, 1", "91450200198229141F, F, 1",
			"91110108551385082Q, Q, 2", "91110000710925462X, X, 2", "913203001347934993, 3, 9",
			"91310110666007217T, T, 7", "91310115591693856A, A, 6", "91450800MA5KAB1217, 7, 1",
			"91450881MA5NCD34XB, B, X", "92450802MA7XY5674H, H, 4", "914508211234567881, 1, 8",
			"91350100M0001TGQXM, 1, X", "91350211M0000XUF46, R, 4", "91450200198229141G, F, 1",
			"91450200198229142F, J, 1", "91450200189229141F, K, X", "91450200198229114F, M, 7" })
	void computesBothCheckCharacters(String code, char check, char organisationCheck) {
		assertThat(CreditCodeCheck.checkCharacter(code.substring(0, 17))).isEqualTo(check);
		assertThat(CreditCodeCheck.organisationCheck(code.substring(8, 16))).isEqualTo(organisationCheck);
	}

	@ParameterizedTest(name = "organisation code {0}-{1}")
	@CsvSource({ "19822914, 1", "71526726, X", "45080200, 0" })
	void computesTheCheckOfAnOrganisationCode(String first8, char check) {
		assertThat(CreditCodeCheck.organisationCheck(first8)).isEqualTo(check);
	}

	@Test
	void computesNothingFromOtherCharacters() {
		assertThatIllegalArgumentException().isThrownBy(() -> CreditCodeCheck.checkCharacter("9145O200198229141"));
		assertThatIllegalArgumentException().isThrownBy(() -> CreditCodeCheck.organisationCheck("1982291_"));
	}

}
