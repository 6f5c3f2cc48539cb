package org.mobilesource.registry.api.register;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvSheetTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			甲运输公司,      甲运输公司
			-2.50,          -2.50
			+86,            +86
			-,              '	-'
			=1+1,           '	=1+1'
			@SUM(A1),       '	@SUM(A1)'
			-1+2,           '	-1+2'
			1=1,            1=1
			''         ,    ''
			""")
	void onlyWhatASpreadsheetWouldComputeGetsATab(String cell, String written) {
		assertThat(CsvSheet.guarded(cell)).isEqualTo(written);
	}

}
