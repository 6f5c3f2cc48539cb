package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
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

class VinCheckTests {

	private final VinCheck check = new VinCheck(LocalDate.of(2005, 1, 1), 3);

	@ParameterizedTest(name = "\"{0}\" registered on {1} is right")
	@CsvSource({ "1M8GDM9AXKP042788,", "11111111111111111,", "5GZCZ43D13S812715,", "1HGCM82633A004352,",
			"LSJA24U62JG269225,", "LDC613P23A1305189,", "LFWSRXSJ2N1000004,", "' lggx4c45-2kl000001',",
			"＊ＬＧＧＸ４Ｃ４５２ＫＬ０００００１＊,", "LGGX4C452KL000001, 2020-03-01", "LZZ5CLVB3LA000002, 2020-03-01",
			"LGGX4C452KL000001, 2016-01-01", "LGGX4C452KL000001, 2022-12-31" })
	void acceptsNumbers(String raw, LocalDate registeredOn) {
		assertThat(this.check.assess(raw, registeredOn, false).reasons()).isEmpty();
		assertThat(this.check.assess(raw, registeredOn, true).level()).isEqualTo(Level.OK);
	}

	@ParameterizedTest(name = "{0} registered on {1}: {2}, {3}")
	@CsvSource({ "WVWZZZ1JZ3W386752,, VIN_CHECK_FOREIGN, NONE", "LGGX4C453KL000001,, VIN_CHECK, EVIDENCE",
			"LFWSRXSJ2N1000040,, VIN_CHECK, EVIDENCE", "LGGX4C452KL000001, 2013-05-01, VIN_YEAR_GAP, REVIEW",
			"LGGX4C452KL000001, 2015-12-31, VIN_YEAR_GAP, REVIEW",
			"LGGX4C452KL000001, 2023-01-01, VIN_YEAR_GAP, REVIEW" })
	void warnsOfWhatDoesNotHold(String raw, LocalDate registeredOn, String code, FollowUp followUp) {
		Assessment assessment = this.check.assess(raw, registeredOn, false);

		assertThat(assessment.level()).isEqualTo(Level.WARN);
		assertThat(assessment.reasons()).containsExactly(Reason.warn(code, followUp));
	}

	@ParameterizedTest(name = "{0} registered on {1}: {2}, {3}")
	@CsvSource({ "LGGX4C45_0L000001,, VIN_YEAR_CODE, REVIEW", "LGGX4C45_ZL000001, 2013-05-01, VIN_YEAR_CODE, REVIEW",
			"LGGX4C45_KL000A01,, VIN_TAIL, EVIDENCE", "5GZCZ43D_3S81271A,, VIN_TAIL, EVIDENCE" })
	void warnsDespiteTheRightCheckDigit(String form, LocalDate registeredOn, String code, FollowUp followUp) {
		String vin = form.replace('_', VinCheck.checkDigit(form.replace('_', '0')));

		assertThat(this.check.assess(vin, registeredOn, false).reasons()).containsExactly(Reason.warn(code, followUp));
	}

	@ParameterizedTest
	@ValueSource(strings = { "LGGX4C452KL00001", "LGGX4C452KLO00001", "EQ1090A99812", "-", "LGGX4C452KL0000011" })
	void rejectsWhatHasNotTheFormOfAVin(String raw) {
		Assessment assessment = this.check.assess(raw, LocalDate.of(1999, 8, 1), false);

		assertThat(assessment.level()).isEqualTo(Level.REJECT);
		assertThat(assessment.reasons()).containsExactly(Reason.reject("VIN_FORMAT"));
	}

	@ParameterizedTest(name = "{0} declared as legacy and registered on {1}: {2}")
	@CsvSource({ "EQ1090A99812, 1999-08-01, VIN_LEGACY_NO", "EQ1090A99812, 2004-12-31, VIN_LEGACY_NO",
			"EQ1090A99812, 2005-01-01, VIN_FORMAT", "EQ1090A99812, , VIN_FORMAT", "EQ109, 1999-08-01, VIN_FORMAT",
			"LGGX4C452KLO00001, 1999-08-01, VIN_FORMAT" })
	void acceptsOlderFrameNumbersWithEvidence(String raw, LocalDate registeredOn, String code) {
		assertThat(this.check.assess(raw, registeredOn, true).reasons()).extracting(Reason::code).containsExactly(code);
	}

	@Test
	void hasNoResultForABlank() {
		assertThat(this.check.assess(" \u3000", null, false)).isEqualTo(new Assessment("", List.of()));
	}

	@ParameterizedTest(name = "{0} has {1}")
	@CsvSource({ "1M8GDM9AXKP042788, X", "11111111111111111, 1", "5GZCZ43D13S812715, 1", "1HGCM82633A004352, 3",
			"LSJA24U62JG269225, 2", "LDC613P23A1305189, 3", "LFWSRXSJ2N1000004, 2", "LGGX4C452KL000001, 2",
			"LZZ5CLVB3LA000002, 3", "WVWZZZ1JZ3W386752, 9", "LGGX4C453KL000001, 2", "LFWSRXSJ2N1000040, 6" })
	void computesTheCheckDigit(String vin, char checkDigit) {
		assertThat(VinCheck.checkDigit(vin)).isEqualTo(checkDigit);
	}

	@ParameterizedTest
	@ValueSource(strings = { "LGGX4C452KLO00001", "LGGX4C452KL00001", "lggx4c452kl000001" })
	void computesNoCheckDigitWithoutAVin(String vin) {
		assertThatIllegalArgumentException().isThrownBy(() -> VinCheck.checkDigit(vin)).withMessageContaining(vin);
	}

	@ParameterizedTest(name = "{0} suggests {1}")
	@CsvSource({ "LGGX4C452KLO00001, LGGX4C452KL000001", "lggx4c45-2klQ0000i, LGGX4C452KL000001", "LGGX4C452KL000001,",
			"LGGX4C453KLO00001,", "LGGX4C452KLO0001," })
	void offersDigitsForLettersWhenThatHelps(String raw, String suggestion) {
		assertThat(VinCheck.suggestion(raw).orElse(null)).isEqualTo(suggestion);
	}

	@ParameterizedTest(name = "year code {0} registered on {1} in 2026: {2}")
	@CsvSource({ "1,, 2001", "9,, 2009", "A,, 2010", "K,, 2019", "T,, 2026", "V,, 2027", "W,, 1998", "Y,, 2000",
			"T, 1996-03-01, 1996", "1, 2031-03-01, 2031", "K, 2013-05-01, 2019", "Y, 2029-12-31, 2030", "0,,", "Z,," })
	void findsTheModelYear(char code, LocalDate registeredOn, Integer year) {
		var modelYear = VinCheck.modelYear("LGGX4C452" + code + "L000001", registeredOn, 2026);

		assertThat(modelYear.isPresent() ? modelYear.getAsInt() : null).isEqualTo(year);
	}

}
