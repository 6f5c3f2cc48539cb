package org.mobilesource.registry.domain.policy;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyParameterTests {

	@ParameterizedTest(name = "{0} becomes {1}: {2}")
	@CsvSource({ "15, 10, true", "15, 10.5, false", "15, ten, false", "15, '', false", "0.5, 1, true",
			"0.5, -1.25, true", "true, false, true", "true, 1, false", "ROLLING_YEAR, CALENDAR_YEAR, true",
			"ROLLING_YEAR, A B, false", "'4,5', '4', true", "'4,5', '4,', false", "'7,3', '3,3', false",
			"15, 99999999999, false", "15, -1, false", "2005-01-01, 2006-02-28, true", "2005-01-01, 2006-13-01, false",
			"2005-01-01, soon, false" })
	void staysOfItsKind(String value, String text, boolean can) {
		var parameter = new PolicyParameter("x", LocalDate.of(2000, 1, 1), value);

		assertThat(parameter.canBecome(text)).isEqualTo(can);
	}

}
