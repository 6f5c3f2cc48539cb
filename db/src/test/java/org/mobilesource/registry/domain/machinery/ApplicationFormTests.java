package org.mobilesource.registry.domain.machinery;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationFormTests {

	@Test
	void takesACompleteForm() {
		var form = form(Map.of("registration_no", " 4ga000001 ", "entered_on", "2023-03-01", "acquired_on",
				"2023-02-20", "positioned", "1"));

		assertThat(form.problems()).isEmpty();
		assertThat(form.warnings()).isEmpty();
		assertThat(form.machine().registrationNo()).isEqualTo("4-GA000001");
		assertThat(form.machine().positioned()).isTrue();
		assertThat(form.hereSince()).hasToString("Optional[2023-03-01]");
		assertThat(form.columns()).containsEntry("power_kw", "110.5").doesNotContainKey("phone");
	}

	@ParameterizedTest(name = "{0} = {1}: {2}")
	@CsvSource({ "owner, '', REQUIRED", "owner, ' ', REQUIRED", "owner, 张*, MASKED_VALUE",
			"phone, 138****1234, MASKED_VALUE", "registration_no, 8-GA000001, NRMM_FORMAT",
			"owner_credit_code, 123, USCC_FORMAT", "machine_type, ZZZ, UNKNOWN_CODE", "emission_stage, 5, UNKNOWN_CODE",
			"manufactured_on, 2023-02-30, DATE_FORMAT", "entered_on, 1899-12-31, DATE_FORMAT",
			"entered_on, 2200-01-01, DATE_FORMAT", "entered_on, yesterday, DATE_FORMAT",
			"power_kw, strong, NUMBER_FORMAT", "power_kw, -1, VALUE_OUT_OF_RANGE", "power_kw, 1e9, VALUE_OUT_OF_RANGE",
			"power_kw, 1e-99999, VALUE_OUT_OF_RANGE", "positioned, 2, UNKNOWN_CODE",
			"local_no, 1234567890123456789012345678901234567890123456789012345678901, TEXT_TOO_LONG" })
	void namesTheFieldAndWhatIsWrong(String field, String value, String code) {
		assertThat(form(Map.of(field, value)).problems())
			.extracting((problem) -> problem.column() + " " + problem.code())
			.containsExactly(field + " " + code);
	}

	@ParameterizedTest(name = "{0} = {1}: {2}")
	@CsvSource({ "pin, LGX00000PNA00001, PIN_LENGTH", "pin, LGX00000ONA000001, PIN_CHARSET",
			"disclosure_no, CNFJG3000A01123456, DISC_LAYOUT", "registration_no, 3-GA000001, NRMM_STAGE",
			"registration_no, 4-GAB1C234, NRMM_LOOSE", "registration_no, 4-GA999999, NRMM_DUPLICATE",
			"owner_credit_code, 91450200198229141G, USCC_CHECK", "manufactured_on, 2022-11-30, STAGE_HIGH" })
	void warnsByTheRulesOfTheFeed(String field, String value, String code) {
		var form = form(Map.of(field, value));

		assertThat(form.problems()).isEmpty();
		assertThat(form.warnings()).isEqualTo(code);
	}

	@Test
	void roundsAPowerUpSoThatNoLimitGetsWider() {
		assertThat(form(Map.of("power_kw", "36.991")).machine().powerKw()).hasToString("37.00");
	}

	private static ApplicationForm form(Map<String, String> changes) {
		Map<String, String> values = new HashMap<>(Map.of("machine_type", "EXC", "model", "ZX-215", "maker", "甲重工",
				"manufactured_on", "2023-02-01", "fuel", "B", "emission_stage", "4", "power_kw", "110.5",
				"engine_model", "M1", "engine_no", "E1"));
		values.putAll(Map.of("engine_maker", "甲发动机厂", "owner", "甲建设公司", "division", "450802"));
		values.putAll(changes);
		var codes = Map.of(ApplicationField.MACHINE_TYPE, Set.of("EXC"), ApplicationField.FUEL, Set.of("B"),
				ApplicationField.EMISSION_STAGE, Set.of("3", "4"), ApplicationField.DIVISION, Set.of("450802"),
				ApplicationField.POSITIONED, Set.of("0", "1"));
		return ApplicationForm.of(values, codes, MachineryFixture.stages(), "4-GA999999"::equals);
	}

}
