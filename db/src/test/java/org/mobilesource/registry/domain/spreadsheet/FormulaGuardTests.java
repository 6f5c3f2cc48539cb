package org.mobilesource.registry.domain.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "=cmd|'/c calc'!A0", "+1+cmd", "-1+2", "-", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
			" =1", "\u3000=1", "\u00a0=1", "\u0000=1", "\ufeff=1", "\u202e=1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "-1.5.2",
			"+86-775", "--", "-.5" })
	void guardsWhatASpreadsheetWouldCompute(String cell) {
		assertThat(FormulaGuard.guarded(cell)).isEqualTo("\t" + cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1.5", "+86", "-0", "12", "0.00", "甲运输公司", "桂R00001", "2021-03-01", "1=1", "a-b", "'=1",
			"", " " })
	void leavesNumbersAndTextsAsTheyAre(String cell) {
		assertThat(FormulaGuard.guarded(cell)).isEqualTo(cell);
	}

	@Test
	void writesValuesAsTextAndNothingForNull() {
		assertThat(FormulaGuard.guarded(null)).isEmpty();
		assertThat(FormulaGuard.guarded(new BigDecimal("-1.50"))).isEqualTo("-1.50");
		assertThat(FormulaGuard.guarded(LocalDate.of(2021, 3, 1))).isEqualTo("2021-03-01");
	}

}
