package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Level;
import org.mobilesource.registry.domain.identifier.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** The test vectors S01 to S15 of the specification of identifiers, and their edges. */
class VesselIdentifierTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

	private static final ShipIdCheck SHIP_ID = new ShipIdCheck(3);

	@ParameterizedTest(name = "{0} completed in {1}: {2} {3}")
	@CsvSource({ "CN20121234567, 2013, OK,", "CN20121234567, , OK,", "' cn2012-123456 7', 2012, OK,",
			"CN20121234567, 2015, OK,", "CN20121234567, 2011, WARN, VID_BUILD_YEAR",
			"CN20121234567, 2016, WARN, VID_BUILD_YEAR", "CN2012123456, , REJECT, VID_FORMAT",
			"CN18991234567, , REJECT, VID_FORMAT", "CN2012123456X, , REJECT, VID_FORMAT", "-, , OK,", "' ', , OK,",
			"CN20311234567, , REJECT, VID_FUTURE", "CN20271234567, , REJECT, VID_FUTURE", "CN20261234567, , OK,",
			"CN19001234567, 1901, OK," })
	void judgesVesselIdentificationNumbers(String raw, @Nullable Integer completed, Level level,
			@Nullable String reason) {
		var builtOn = (completed != null) ? LocalDate.of(completed, 6, 30) : null;

		expect(SHIP_ID.assess(raw, builtOn, TODAY), level, reason);
	}

	@ParameterizedTest(name = "{0}: {1} {2}")
	@CsvSource({ "413860468, OK,", "413990722, OK,", "413840734, OK,", "' 412 000 001', OK,", "414000000, OK,",
			"477123456, WARN, MMSI_CLASS", "994131234, WARN, MMSI_CLASS", "415000000, WARN, MMSI_CLASS",
			"41386046, REJECT, MMSI_FORMAT", "4138604680, REJECT, MMSI_FORMAT", "41386046A, REJECT, MMSI_FORMAT",
			"'', OK," })
	void judgesMmsis(String raw, Level level, @Nullable String reason) {
		expect(MmsiCheck.assess(raw), level, reason);
	}

	@ParameterizedTest
	@CsvSource({ "413860468, MAINLAND_SHIP", "001234567, COAST_STATION", "012345678, GROUP",
			"111412001, RESCUE_AIRCRAFT", "970123456, SART", "972123456, MAN_OVERBOARD", "974123456, EPIRB",
			"984131234, CRAFT", "994131234, NAVIGATION_AID", "477123456, HONG_KONG", "453123456, MACAO",
			"416123456, TAIWAN", "232123456, OTHER_FLAG", "775123456, OTHER_FLAG", "812345678, UNKNOWN",
			"112345678, UNKNOWN" })
	void tellsWhatAnMmsiStandsFor(String number, MmsiClass expected) {
		assertThat(MmsiClass.of(number)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}: {1} {2}")
	@CsvSource({ "9074729, OK,", "IMO 9074729, OK,", "imo9074729, OK,", "９０７４７２９, OK,", "9074728, WARN, IMO_CHECK",
			"907472, REJECT, IMO_FORMAT", "IMO, REJECT, IMO_FORMAT", "'', OK," })
	void judgesImoNumbers(String raw, Level level, @Nullable String reason) {
		expect(ImoCheck.assess(raw), level, reason);
	}

	@ParameterizedTest(name = "{0}: {1} {2}")
	@CsvSource({ "2012A1234567, OK,", "2012a-1234567, OK,", "A01212345678, WARN, SURVEY_LAYOUT",
			"2012A123456, REJECT, SURVEY_FORMAT", "2012A12345678, REJECT, SURVEY_FORMAT", "'', OK," })
	void judgesSurveyNumbers(String raw, Level level, @Nullable String reason) {
		expect(SurveyNoCheck.assess(raw), level, reason);
	}

	@ParameterizedTest(name = "{0}: {1} {2}")
	@CsvSource({ "450012000123, OK,", "4500-1200-0123, OK,", "桂贵港0123, WARN, VREG_LAYOUT",
			"45001200012, WARN, VREG_LAYOUT", "'', OK," })
	void judgesRegistrationNumbers(String raw, Level level, @Nullable String reason) {
		expect(RegistrationNoCheck.assess(raw), level, reason);
	}

	@ParameterizedTest
	@CsvSource({ "' cn2012-123456 7', CN20121234567" })
	void writesEveryNumberAlike(String raw, String normalised) {
		assertThat(SHIP_ID.assess(raw, null, TODAY).normalised()).isEqualTo(normalised);
		assertThat(ImoCheck.assess("IMO 9074729").normalised()).isEqualTo("9074729");
	}

	private static void expect(Assessment assessment, Level level, @Nullable String reason) {
		assertThat(assessment.level()).isEqualTo(level);
		assertThat(assessment.reasons()).extracting(Reason::code)
			.isEqualTo((reason != null) ? List.of(reason) : List.of());
	}

}
