package org.mobilesource.registry.domain.privacy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTests {

	@ParameterizedTest
	@CsvSource({ "'', ''", "张, *", "张三, 张*", "欧阳小明, 欧***", "John Smith, J*** *****", "买买提·艾力, 买**·**", "𠮷野, 𠮷*",
			"' ', ' '" })
	void ofANameTheFirstCharacterStays(String name, String masked) {
		assertThat(Mask.NAME.of(name)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", "13800001234, 138****1234", "138 0000 1234, 138 **** 1234", "0775-4561234, 077*-***1234",
			"+86 13800001234, +86 1******1234", "4561234, *****34", "4561, ****", "12345, ***45",
			"13800001234 张三, 138****1234 **", "1380000123, ********23" })
	void ofAPhoneThreeAndFourDigitsStay(String phone, String masked) {
		assertThat(Mask.PHONE.of(phone)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", "110101199003070011, 1****************1", "11010119900307001X, 1****************X",
			"1234567, *******", "12345678, 1******8" })
	void ofANumberTheEndsStay(String number, String masked) {
		assertThat(Mask.NUMBER.of(number)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "NAME, 张*", "NAME, J*** *****", "PHONE, 138****1234", "PHONE, *****34", "NUMBER, 1******8" })
	void whatIsMaskedStays(Mask mask, String masked) {
		assertThat(mask.of(masked)).isEqualTo(masked);
		assertThat(Mask.isMasked(masked)).isTrue();
	}

	@Test
	void aValueIsNotMasked() {
		assertThat(Mask.isMasked("13800001234")).isFalse();
		assertThat(Mask.isMasked("张＊")).isTrue();
	}

}
