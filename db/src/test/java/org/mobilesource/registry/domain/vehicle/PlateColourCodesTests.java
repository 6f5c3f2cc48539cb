package org.mobilesource.registry.domain.vehicle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlateColourCodesTests {

	@ParameterizedTest(name = "{0} with plate {1}: {2}")
	@CsvSource({ "0, 桂R12345, BLUE", "1, 桂R12345, YELLOW", "2, 桂R1234警, WHITE", "3, 粤ZA123港, BLACK",
			"4, 桂R12345D, YELLOW_GREEN", "4, 桂r·12345d, YELLOW_GREEN", "4, 桂RD12345, GRADIENT_GREEN",
			"4, 桂R12345, GREEN", "4, '', GREEN", "5, 桂R12345, OTHER" })
	void resolvesTheNumbersOfGateLedgers(String code, String plateNo, PlateColour colour) {
		assertThat(PlateColourCodes.ofGateLedger(code, plateNo)).contains(colour);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "6", "9", "93", "蓝" })
	void knowsNoOtherNumber(String code) {
		assertThat(PlateColourCodes.ofGateLedger(code, "桂R12345")).isEmpty();
	}

}
