package org.mobilesource.registry.domain.vehicle;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Level;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

import static org.assertj.core.api.Assertions.assertThat;

class PlateCheckTests {

	@ParameterizedTest(name = "{0} of type {1} and fuel {2} is right")
	@CsvSource({ "桂R12345,,", "桂RA1234,,", "' 桂r·12345 ',,", "桂Ｒ１２３４５,,", "桂R1234挂,,", "桂RD12345,,", "桂RDA1234,,",
			"桂R12345D,,", "桂R12345F,,", "桂RD12345, 52, C", "桂RDA1234, 52, C", "桂R12345F, 51, P", "桂R1234挂, 15,",
			"粤ZA123港, 26,", "粤ZA123澳, 27,", "临牌 450801-0001, 22,", "桂R1234警, 23,", "桂R1234学, 16,", "桂RAB123, 01, B",
			"粤S12345, 01," })
	void acceptsPlates(String raw, String type, String fuel) {
		assertThat(assess(raw, type, fuel).reasons()).isEmpty();
		assertThat(assess(raw, type, fuel).level()).isEqualTo(Level.OK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "桂R1234O", "桂RI2345", "桂R1234", "桂RL12345", "桂R123D45", "桂I12345", "R12345", "-",
			"桂R12345\n6" })
	void rejectsWhatHasNoFormOfAPlate(String raw) {
		Assessment assessment = PlateCheck.assess(raw, null, null);

		assertThat(assessment.level()).isEqualTo(Level.REJECT);
		assertThat(assessment.reasons()).containsExactly(Reason.reject("PLATE_FORMAT"));
	}

	@ParameterizedTest(name = "{0} of type {1} and fuel {2}: {3}, {4}")
	@CsvSource({ "桂RABC12, 01,, PLATE_LETTERS, EVIDENCE", "桂O12345, 01,, PLATE_ISSUER, REVIEW",
			"桂S12345, 01,, PLATE_ISSUER, REVIEW", "粤O12345, 01,, PLATE_ISSUER, REVIEW",
			"桂R12345D, 01,, PLATE_TYPE, EVIDENCE", "桂R1234挂, 01,, PLATE_TYPE, EVIDENCE",
			"粤ZA123港, 27,, PLATE_TYPE, EVIDENCE", "粤ZA123澳, 26,, PLATE_TYPE, EVIDENCE",
			"桂R12345, 41,, PLATE_TYPE, EVIDENCE", "桂R12345F, 51, C, PLATE_FUEL, EVIDENCE",
			"桂R12345D, 51, B, PLATE_FUEL, EVIDENCE", "桂R12345D, 51, BC, PLATE_FUEL, EVIDENCE",
			"桂RF12345, 52, C, PLATE_FUEL, EVIDENCE" })
	void warnsOfWhatDoesNotFit(String raw, String type, String fuel, String code, FollowUp followUp) {
		Assessment assessment = assess(raw, type, fuel);

		assertThat(assessment.level()).isEqualTo(Level.WARN);
		assertThat(assessment.reasons()).containsExactly(Reason.warn(code, followUp));
	}

	@ParameterizedTest(name = "fuel \"{0}\" is not known")
	@CsvSource({ ",", "''", "' '", "X" })
	void skipsTheFuelThatIsNotKnown(String fuel) {
		assertThat(assess("桂R12345F", "51", fuel).reasons()).isEmpty();
		assertThat(assess("桂R12345D", "51", fuel).reasons()).isEmpty();
	}

	@Test
	void givesEveryReason() {
		assertThat(assess("桂SABC12", "51", null).reasons()).extracting(Reason::code)
			.containsExactly("PLATE_LETTERS", "PLATE_ISSUER", "PLATE_TYPE");
	}

	@Test
	void hasNoResultForABlank() {
		assertThat(PlateCheck.assess(" \u3000", null, null)).isEqualTo(new Assessment("", List.of()));
	}

	@ParameterizedTest(name = "\"{0}\" is written {1}")
	@CsvSource({ "' 桂r·12345 ', 桂R12345", "桂Ｒ１２３４５, 桂R12345", "桂R•123 45, 桂R12345", "桂R・12345, 桂R12345",
			"桂R･12345, 桂R12345", "桂R‧12345, 桂R12345", "桂R∙12345, 桂R12345", "桂R⋅12345, 桂R12345", "桂R.12345, 桂R12345",
			"桂R-12345, 桂R12345", "桂R\u201012345, 桂R12345", "桂R\u201112345, 桂R12345", "桂R–12345, 桂R12345",
			"桂R—12345, 桂R12345" })
	void writesEveryNumberAlike(String raw, String normalised) {
		assertThat(PlateCheck.normalise(raw)).isEqualTo(normalised);
	}

	@Test
	void keepsFreeTextAsTyped() {
		assertThat(assess(" 临牌 450801-0001a ", "22", null).normalised()).isEqualTo("临牌 450801-0001A");
	}

	private static Assessment assess(String raw, String type, String fuel) {
		PlateType plateType = Optional.ofNullable(type)
			.map((code) -> PlateType.ofCode(code).orElseThrow())
			.orElse(null);
		return PlateCheck.assess(raw, plateType, fuel);
	}

}
