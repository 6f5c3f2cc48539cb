package org.mobilesource.registry.domain.station;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CalibrationTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			2021-02-28, EXPIRED
			2021-03-01, ENDING
			2021-03-30, ENDING
			2021-03-31, VALID
			          , UNKNOWN
			""")
	void theLastDayStillCounts(LocalDate until, Calibration state) {
		assertThat(Calibration.of(until, LocalDate.of(2021, 3, 1), 30)).isEqualTo(state);
	}

}
