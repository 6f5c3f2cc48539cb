package org.mobilesource.registry.db;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextRowTests {

	@Test
	void writesEveryTypeAsTheServersReadIt() {
		var row = new TextRow().add("")
			.add(null)
			.add(new BigDecimal("1E+2"))
			.add(true)
			.add(false)
			.add(-5L)
			.add(Instant.parse("2021-03-01T22:02:11.250Z"))
			.add("桂R\t\\\n\r\0🚛");

		assertThat(new String(row.bytes(), StandardCharsets.UTF_8))
			.isEqualTo("\t\\N\t100\t1\t0\t-5\t2021-03-01T22:02:11.250\t桂R\\t\\\\\\n\\r\\0🚛");
	}

	@ParameterizedTest
	@CsvSource({ "2021-03-01T22:02:00Z, 2021-03-01T22:02:00", "1970-01-01T00:00:00.001Z, 1970-01-01T00:00:00.001",
			"2021-12-31T23:59:59.0000015Z, 2021-12-31T23:59:59.000001500" })
	void writesTimesWithTheirSeconds(Instant time, String written) {
		assertThat(new TextRow().add(time).bytes()).asString(StandardCharsets.UTF_8).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.00000", "0.05", "-0.05", "12.5", "-1", "1E-40", "999999999999999999",
			"9999999999999999.99", "99999999999999999.99", "0.999999999999999999", "0.0000000000000000001" })
	void writesNumbersWithoutExponents(BigDecimal number) {
		assertThat(new TextRow().add(number).bytes()).asString(StandardCharsets.UTF_8)
			.isEqualTo(number.toPlainString());
	}

	@Property
	void writesAnyNumberAsItIs(@ForAll BigDecimal number, @ForAll @IntRange(min = -3, max = 25) int scale) {
		var scaled = new BigDecimal(number.unscaledValue(), scale);

		assertThat(new TextRow().add(scaled).bytes()).asString(StandardCharsets.UTF_8)
			.isEqualTo(scaled.toPlainString());
	}

	@Property
	void whatIsWrittenIsReadAgain(@ForAll String one, @ForAll String other) {
		var row = new TextRow().add(one).add(null).add(other).bytes();

		assertThat(TextRow.values(row)).containsExactly(plain(one), null, plain(other));
	}

	/** Half a surrogate pair is no character; it becomes a question mark. */
	private static String plain(String text) {
		return text.codePoints()
			.mapToObj(
					(c) -> (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? "?" : Character.toString(c))
			.collect(Collectors.joining());
	}

}
