package org.mobilesource.registry.domain.identifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NormalisationTests {

	@ParameterizedTest(name = "\"{0}\" is written \"{1}\"")
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = { "桂Ｒ１２３４５,桂R12345", " 桂r 1 ,桂R 1",
			"\u200B 桂R\u200D1\uFEFF,桂R1", "\u3000桂R1\u00A0,桂R1", "ａ－ｂ,A-B", "istanbul,ISTANBUL" })
	void resolvesFormsAndKeepsInnerBlanks(String raw, String common) {
		assertThat(Normalisation.common(raw)).isEqualTo(common);
	}

	@ParameterizedTest(name = "\"{0}\" without blanks and - * is \"{1}\"")
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false,
			value = { " a-b*c ,ABC", "a\u3000b\tc\u2028d,ABCD", "＊Ａ－Ｂ＊,AB", "A.B,A.B" })
	void removesBlanksAndSeparators(String raw, String compact) {
		assertThat(Normalisation.compact(raw, "-*")).isEqualTo(compact);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u3000\t", "\u200B", "\uFEFF \u200C" })
	void findsNothingInBlanks(String raw) {
		assertThat(Normalisation.isBlank(raw)).isTrue();
	}

	@Test
	void findsSomethingInADash() {
		assertThat(Normalisation.isBlank("-")).isFalse();
	}

}
