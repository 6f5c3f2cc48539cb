package org.mobilesource.registry.domain.machinery;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

import static org.assertj.core.api.Assertions.assertThat;

class MachineCodeCheckTests {

	@ParameterizedTest(name = "{0} of stage {1}")
	@CsvSource({ "LGX00000PNA000001, 4", "lgx00000 pna000001, 4", "SN-20180055, 3", "A/1.2, 2", "SN-20180055," })
	void acceptsCodes(String raw, String stage) {
		assertThat(MachineCodeCheck.assess(raw, stage).reasons()).isEmpty();
	}

	@ParameterizedTest(name = "{0} of stage {1}: {2}")
	@CsvSource({ "LGX00000PNA00001, 4, PIN_LENGTH", "LGX00000PNA0000012, 4, PIN_LENGTH",
			"LGX00000ONA000001, 4, PIN_CHARSET", "LGX00000PNA-00001, 4, PIN_CHARSET", "SN_20180055, 3, PIN_CHARSET",
			"编号55, 3, PIN_CHARSET" })
	void asksForEvidence(String raw, String stage, String code) {
		assertThat(MachineCodeCheck.assess(raw, stage).reasons()).containsExactly(Reason.warn(code, FollowUp.EVIDENCE));
	}

	@Test
	void rejectsACodeOfMoreThan64Characters() {
		assertThat(MachineCodeCheck.assess("A".repeat(64), "3").reasons()).isEmpty();
		assertThat(MachineCodeCheck.assess("A".repeat(65), "3").reasons()).containsExactly(Reason.reject("PIN_LENGTH"));
		assertThat(MachineCodeCheck.assess("A".repeat(65), "4").reasons()).containsExactly(Reason.reject("PIN_LENGTH"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CNFJG3000A01123456ABCDEF", "cnfj g300 0a01123456abcdef" })
	void acceptsADisclosureNumber(String raw) {
		assertThat(MachineCodeCheck.assessDisclosure(raw))
			.isEqualTo(new Assessment("CNFJG3000A01123456ABCDEF", List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CNFJG3000A01123456", "CNFJ33000A01123456ABCDEF", "CNFJGX000A01123456ABCDEF" })
	void asksForEvidenceOfAnotherDisclosureNumber(String raw) {
		assertThat(MachineCodeCheck.assessDisclosure(raw).reasons())
			.containsExactly(Reason.warn("DISC_LAYOUT", FollowUp.EVIDENCE));
	}

	@Test
	void hasNoResultForABlank() {
		assertThat(MachineCodeCheck.assess(" ", "4").reasons()).isEmpty();
		assertThat(MachineCodeCheck.assessDisclosure("\u3000").reasons()).isEmpty();
	}

}
