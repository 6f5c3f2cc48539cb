package org.mobilesource.registry.batch.imports;

import java.math.BigDecimal;
import java.math.BigInteger;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NumbersTests {

	@ParameterizedTest
	@CsvSource({ "0, 0, 0", "007, 7, 0", "12.50, 1250, 2", "-0.5, -5, 1", "-0.0, 0, 1", ".5, 5, 1", "5., 5, 0",
			"-.25, -25, 2", "+3, 3, 0", "1e3, 1, -3", "1.5E-7, 15, 8", "999999999999999999, 999999999999999999, 0",
			"9999999999999999999, 9999999999999999999, 0" })
	void readsTheNumberAndKeepsItsPlaces(String written, String unscaled, int scale) {
		assertThat(Numbers.parse(written)).isEqualTo(new BigDecimal(new BigInteger(unscaled), scale));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", ".", "-.", "--1", "1-", "1.2.3", "1,5", "1 ", "abc", "0x1F", "1e", "1E99999",
			"0.00000000000000000000000000000000000000001" })
	void refusesWhatIsNoneOrCannotBeMeant(String written) {
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Numbers.parse(written));
	}

	@Property
	void readsWhatIsWritten(@ForAll long unscaled, @ForAll @IntRange(max = 18) int scale) {
		var number = BigDecimal.valueOf(unscaled, scale);

		assertThat(Numbers.parse(number.toPlainString())).isEqualTo(number);
	}

}
