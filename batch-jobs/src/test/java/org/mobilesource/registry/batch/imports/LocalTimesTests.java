package org.mobilesource.registry.batch.imports;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalTimesTests {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "2021-03-01 08:00:00, 2021-03-01T00:00:00Z", "2021-03-01T08:00:00, 2021-03-01T00:00:00Z",
			"2021-02-28 23:59:59, 2021-02-28T15:59:59Z", "2020-02-29 08:00:00, 2020-02-29T00:00:00Z",
			"2021-03-31 08:00:00, 2021-03-31T00:00:00Z", "1900-01-01 08:00:00, 1900-01-01T00:00:00Z",
			"2199-12-31 08:00:00, 2199-12-31T00:00:00Z", "2021-03-01 08:00:00.1239, 2021-03-01T00:00:00.123Z",
			"2021-03-01 08:00:00+09:00, 2021-02-28T23:00:00Z", "2021-03-01T08:00:00Z, 2021-03-01T08:00:00Z" })
	void readsLocalTimesUnlessAnOffsetIsWritten(String written, Instant meant) {
		assertThat(LocalTimes.parse(written)).isEqualTo(meant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2021-03-01", "2021-03-01 08:00", "2021-02-29 08:00:00", "2021-13-01 08:00:00",
			"2021-00-01 08:00:00", "2021-03-00 08:00:00", "2021-03-32 08:00:00", "2021-03-01 24:00:00",
			"2021-03-01 08:60:00", "2021-03-01 08:00:60", "1899-12-31 08:00:00", "2200-01-01 08:00:00",
			"2021/03/01 08:00:00", "2021-03-01_08:00:00", "2021-03-01 08:00:0o", "２021-03-01 08:00:00" })
	void refusesWhatIsNoTimeThatAFileCanMean(String written) {
		assertThatThrownBy(() -> LocalTimes.parse(written)).isInstanceOf(DateTimeParseException.class);
	}

}
