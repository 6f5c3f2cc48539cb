package org.mobilesource.registry.domain.machinery;

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

class RegistrationNumberCheckTests {

	@ParameterizedTest(name = "N01: {0}")
	@ValueSource(strings = { "3-GA000001", "3ga000001", "3—GA000001", " 3－ＧＡ０００００１ ", "3 -GA 000001", "3‐GA000001",
			"3‑GA000001", "3‒GA000001", "3–GA000001", "3−GA000001" })
	void writesANumberOfItsStageAlike(String raw) {
		assertThat(RegistrationNumberCheck.assess(raw, "3", false)).isEqualTo(new Assessment("3-GA000001", List.of()));
	}

	@ParameterizedTest(name = "N02: {0}")
	@ValueSource(strings = { "1-GA012345", "2-GA012345", "4-GAZ12345", "X-QPA00001", "D-QPA00002" })
	void acceptsEveryStageOfMachines(String raw) {
		assertThat(RegistrationNumberCheck.assess(raw, null, false).reasons()).isEmpty();
	}

	@Test
	void asksForEvidenceOfAnotherStage() {
		assertThat(RegistrationNumberCheck.assess("3-GA000001", "2", false).reasons())
			.containsExactly(Reason.warn("NRMM_STAGE", FollowUp.EVIDENCE));
	}

	@ParameterizedTest(name = "N04: {0}")
	@ValueSource(strings = { "6-GA000001", "3-GAB1C234", "0-GA000001", "3-IA000001", "3-GO000001", "3-GAI00001" })
	void asksForEvidenceOfALooseForm(String raw) {
		var assessment = RegistrationNumberCheck.assess(raw, null, false);

		assertThat(assessment.level()).isEqualTo(Level.WARN);
		assertThat(assessment.reasons()).containsExactly(Reason.warn("NRMM_LOOSE", FollowUp.EVIDENCE));
	}

	@ParameterizedTest(name = "N05: {0}")
	@ValueSource(strings = { "8-GA000001", "3GA0001", "3-G0000001", "-", "3-GA0000012" })
	void rejectsWhatIsNoNumber(String raw) {
		assertThat(RegistrationNumberCheck.assess(raw, "3", true).reasons())
			.containsExactly(Reason.reject("NRMM_FORMAT"));
	}

	@Test
	void leavesANumberOfAnotherMachineToAnOfficer() {
		assertThat(RegistrationNumberCheck.assess("3-GA000001", "3", true).reasons())
			.containsExactly(Reason.warn("NRMM_DUPLICATE", FollowUp.REVIEW));
	}

	@Test
	void hasNoResultForABlank() {
		assertThat(RegistrationNumberCheck.assess(" \u3000", "3", true)).isEqualTo(new Assessment("", List.of()));
	}

	@ParameterizedTest(name = "{0} number {1} is {2}")
	@CsvSource({ "3, 1, 3-GG000001", "1, 42, 1-GG000042", "4, 99999, 4-GG099999", "4, 100000, 4-GG100000",
			"D, 999999, D-GG999999", "X, 1000000, X-GGA00000", "2, 1799999, 2-GGH99999", "2, 1800000, 2-GGJ00000",
			"3, 3399999, 3-GGZ99999" })
	void issuesNumbersInOrder(String stage, long serial, String number) {
		var rule = RegistrationNumberRule.under(MachineryFixture.policy());

		assertThat(rule.number(stage, serial)).isEqualTo(number);
		assertThat(RegistrationNumberCheck.assess(number, stage, false).reasons()).isEmpty();
	}

	@ParameterizedTest(name = "letters {0}, {1} digits, stage {2}, serial {3}")
	@CsvSource({ "GG, 5, 3, 0", "GG, 5, 3, 3400000", "GI, 5, 3, 1", "G, 5, 3, 1", "GG, 4, 3, 1", "GG, 5, 6, 1" })
	void issuesNothingElse(String letters, int digits, String stage, long serial) {
		var rule = new RegistrationNumberRule(letters, digits);

		assertThatIllegalArgumentException().isThrownBy(() -> rule.number(stage, serial));
	}

}
