package org.mobilesource.registry.domain.company;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Level;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

import static org.assertj.core.api.Assertions.assertThat;

class TransportLicenceCheckTests {

	private final TransportLicenceCheck check = new TransportLicenceCheck(Set.of("450800", "450802"), 4500);

	@ParameterizedTest(name = "\"{0}\" holds {1}")
	@CsvSource({ "桂交运管许可贵字450802301234号, 450802301234", "桂交运管贵字４５０８０２３０１２３４号, 450802301234",
			"450802301234, 450802301234", "第1号字450802301234, 450802301234" })
	void findsTheDigitsInThePrintedText(String printed, String digits) {
		assertThat(TransportLicenceCheck.digitsIn(printed)).contains(digits);
		assertThat(TransportLicenceCheck.assessPrinted(printed).reasons()).isEmpty();
		assertThat(TransportLicenceCheck.assessPrinted(printed).level()).isEqualTo(Level.OK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "桂交运管许可贵字00123号", "桂交运管许可贵字4508023012345号", "450802 301234" })
	void keepsThePrintedTextWithoutDigits(String printed) {
		Assessment assessment = TransportLicenceCheck.assessPrinted(printed);

		assertThat(assessment.normalised()).isEqualTo(printed);
		assertThat(assessment.level()).isEqualTo(Level.WARN);
		assertThat(assessment.reasons()).containsExactly(Reason.warn("RTL_NO_RUN", FollowUp.EVIDENCE));
	}

	@ParameterizedTest(name = "\"{0}\" of a vehicle of {1} kg is right")
	@CsvSource({ "450802301234,", "120128000001,", "450800000000, 4495", "450800000000, 4500", "450800000000,",
			"450802301234, 18000", "４５０８０２ 301234,", "450900000001," })
	void acceptsDigits(String raw, Integer grossMassKilograms) {
		assertThat(this.check.assessDigits(raw, grossMassKilograms).reasons()).isEmpty();
		assertThat(this.check.assessDigits(raw, grossMassKilograms).level()).isEqualTo(Level.OK);
	}

	@ParameterizedTest(name = "{0} of a vehicle of {1} kg: {2}, {3}")
	@CsvSource({ "450899300001,, RTL_AREA, NONE", "450800000000, 18000, RTL_EXEMPT, EVIDENCE",
			"450800000000, 4501, RTL_EXEMPT, EVIDENCE" })
	void warnsOfWhatDoesNotFit(String raw, Integer grossMassKilograms, String code, FollowUp followUp) {
		Assessment assessment = this.check.assessDigits(raw, grossMassKilograms);

		assertThat(assessment.level()).isEqualTo(Level.WARN);
		assertThat(assessment.reasons()).containsExactly(Reason.warn(code, followUp));
	}

	@ParameterizedTest
	@ValueSource(strings = { "45080230123", "4508023012345", "45080230123A", "450802-301234" })
	void rejectsWhatIsNotTwelveDigits(String raw) {
		Assessment assessment = this.check.assessDigits(raw, null);

		assertThat(assessment.level()).isEqualTo(Level.REJECT);
		assertThat(assessment.reasons()).containsExactly(Reason.reject("RTL_FORMAT"));
	}

	@Test
	void hasNoResultForABlank() {
		assertThat(this.check.assessDigits(" \u3000", null)).isEqualTo(new Assessment("", List.of()));
		assertThat(TransportLicenceCheck.assessPrinted(" ")).isEqualTo(new Assessment("", List.of()));
	}

}
