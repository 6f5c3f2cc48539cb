package org.mobilesource.registry.domain.geo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DivisionPrefixTests {

	@ParameterizedTest(name = "{0} is everything that begins with {1}")
	@CsvSource({ "450000, 45", "450800, 4508", "450802, 450802", "450802001, 450802001", "450802000000, 450802",
			"500000, 50" })
	void leavesOutTheZerosOfTheWhole(String code, String digits) {
		assertThat(DivisionPrefix.of(code)).contains(new DivisionPrefix(digits));
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "45080%", "guigang", "4508021234567" })
	void refusesWhatIsNoCode(String code) {
		assertThat(DivisionPrefix.of(code)).isEmpty();
	}

}
