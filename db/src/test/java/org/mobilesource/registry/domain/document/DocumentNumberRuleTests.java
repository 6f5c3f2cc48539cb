package org.mobilesource.registry.domain.document;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DocumentNumberRuleTests {

	@ParameterizedTest(name = "serial {4} on {3}: {5}")
	@CsvSource({ "甲检告, 5, true, 2021-12-31, 1, 甲检告〔2021〕00001号", "甲检告, 5, true, 2022-01-01, 1, 甲检告〔2022〕00001号",
			"甲检告, 5, true, 2021-12-31, 99999, 甲检告〔2021〕99999号", "甲检告, 5, true, 2021-12-31, 100000, 甲检告〔2021〕100000号",
			"甲检告, 1, true, 2021-12-31, 12, 甲检告〔2021〕12号", "乙, 3, false, 2021-12-31, 7, 乙第007号",
			"乙, 3, false, 2022-01-01, 8, 乙第008号" })
	void numbersHaveMarkYearAndSerial(String prefix, int digits, boolean perYear, LocalDate day, long serial,
			String number) {
		var rule = new DocumentNumberRule(prefix, digits, perYear);

		assertThat(rule.number(day, serial)).isEqualTo(number).startsWith(rule.series(day));
	}

	@Test
	void serialsCountFromOne() {
		var rule = new DocumentNumberRule("甲", 5, true);

		assertThatIllegalArgumentException().isThrownBy(() -> rule.number(LocalDate.EPOCH, 0));
	}

}
