package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.io.StringReader;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextLimitsTests {

	private static final TextLimits TEN_IN_A_ROW = new TextLimits(40, 10);

	@ParameterizedTest
	@ValueSource(strings = { "", "aaaaaaaaaa\nbbbbbbbbbb\r\ncccccccccc", "a,b\"c\naaaaaaaa\nbbbbbbbb\n",
			"a,\"b\"\"c\"\n12345678\n", "\"a\nb\"\n\"c\nd\"\n", "\"\"\n\"\"\n\"\"\n\"\"\n\"\"" })
	void takesRowsWithinTheLimit(String text) {
		assertThatCode(() -> count(text)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "aaaaaaaaaaa", "a\naaaaaaaaaaa\n", "\"aaaa\naaaa\naa", "a,\"b\nb\nb\nb\nb\nb\n",
			",,,,,,,,,,," })
	void refusesALongRowAndAQuoteThatNeverEnds(String text) {
		assertThatExceptionOfType(TextLimits.Exceeded.class).isThrownBy(() -> count(text))
			.withMessageContaining("more than 10 characters");
	}

	@ParameterizedTest
	@ValueSource(ints = { 41, 100_000 })
	void refusesMoreTextThanTheLimit(int length) {
		assertThatExceptionOfType(TextLimits.Exceeded.class).isThrownBy(() -> count("\n".repeat(length)))
			.withMessageContaining("more than 40 characters");
	}

	private static void count(String text) throws IOException {
		new StringReader(text).transferTo(TEN_IN_A_ROW.counter());
	}

}
