package org.mobilesource.registry.api.watchlist;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RatioTests {

	@ParameterizedTest(name = "{0} of {1} is shown as {2} %")
	@CsvSource({ "3, 14, 21.4", "3, 15, 20.0", "501, 2500, 20.04", "499, 2500, 19.96", "100001, 500000, 20.0002",
			"7, 7, 100.0" })
	void showsMoreDecimalsRatherThanAFalseThreshold(int part, int whole, String shown) {
		assertThat(new Ratio(part, whole).percent(BigDecimal.valueOf(20))).isEqualTo(shown);
	}

}
