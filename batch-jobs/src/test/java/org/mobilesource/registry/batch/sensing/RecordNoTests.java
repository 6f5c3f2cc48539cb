package org.mobilesource.registry.batch.sensing;

import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecordNoTests {

	private static final Pattern SPECIFIED = Pattern.compile("^([ABCD]\\d{9})(\\d{2})(\\d{14})(\\d{2})?$");

	@ParameterizedTest
	@CsvSource({ "A4508020010120210301061130,true", "D450802001012021030106113007,true",
			"E4508020010120210301061130,false", "A450802001012021030106113,false", "A45080200101202103010611300,false",
			"A4508020010120210301061130071,false", "A45080200101 0210301061130,false",
			"A45080200101２0210301061130,false", "'',false" })
	void knowsItsForm(String text, boolean wellFormed) {
		assertThat(RecordNo.isWellFormed(text)).isEqualTo(wellFormed);
	}

	@Property
	void isWhatTheSpecificationMatches(@ForAll("nearly") String text) {
		assertThat(RecordNo.isWellFormed(text)).isEqualTo(SPECIFIED.matcher(text).matches());
	}

	@Provide
	Arbitrary<String> nearly() {
		var first = Arbitraries.of("A", "D", "E", "a", "");
		var digits = Arbitraries.strings().withChars('0', '9', '5').withChars('/', ':').ofMinLength(24).ofMaxLength(28);
		var sound = Arbitraries.strings().numeric().ofMinLength(24).ofMaxLength(28);
		return first.flatMap((letter) -> Arbitraries.oneOf(digits, sound).map(letter::concat));
	}

	@Test
	void isTakenApart() {
		var number = new RecordNo("A450802001012021030106113007");

		assertThat(number.site()).isEqualTo("A450802001");
		assertThat(number.line()).isEqualTo("01");
		assertThat(number.time()).isEqualTo(20210301061130L);
	}

}
