package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import org.mobilesource.registry.db.imports.ImportMapper.QuarantinedRow;
import org.mobilesource.registry.db.imports.ImportMapper.RowProblem;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorsCsvTests {

	@Test
	void guardsWhatWasSubmittedAndTheReasons() throws IOException {
		var csv = written("name,=note", new QuarantinedRow(2, "=1+1,@x"), problem(2, "note", "@x"));

		assertThat(csv).isEqualTo("""
				\uFEFFname,"\t=note",错误批次,错误行号,错误列,原值,错误代码,错误原因,修改建议\r
				"\t=1+1","\t@x",7,2,note,"\t@x",CODE,sentence,advice of CODE\r
				""");
	}

	@Test
	void tellsEverythingThatIsWrongWithARow() throws IOException {
		var csv = written("name,note", new QuarantinedRow(2, "a,b"), problem(2, "name", "a"), problem(2, "note", "b"));

		assertThat(csv).contains("a,b,7,2,name; note,a; b,CODE,sentence,advice of CODE");
	}

	@Test
	void movesNothingForRowsOfAnotherLength() throws IOException {
		assertThat(written("name,note", new QuarantinedRow(2, "a"), problem(2, null, "1")))
			.contains("a,,7,2,,1,CODE,sentence,advice of CODE\r\n");
		assertThat(written("name,note", new QuarantinedRow(2, "a,b,c,d"), problem(2, null, "4")))
			.contains("a,b,7,2,,4,CODE,sentence,advice of CODE,c,d\r\n");
	}

	@Test
	void keepsQuotesAndLineEnds() throws IOException {
		assertThat(written("name,note", new QuarantinedRow(2, "\"a \"\"b\"\"\",\"c\nd\""), problem(2, "name", "a")))
			.contains("\"a \"\"b\"\"\",\"c\nd\",7,2,");
	}

	@Test
	void aRowThatComesBackASecondTimeHasItsReasonsOnce() throws IOException {
		var csv = written("name,错误批次,错误行号,错误列,原值,错误代码,错误原因,修改建议", new QuarantinedRow(2, "a,3,9,name,a,OLD,old,old"),
				problem(2, "name", "a"));

		assertThat(csv).isEqualTo("""
				\uFEFFname,错误批次,错误行号,错误列,原值,错误代码,错误原因,修改建议\r
				a,7,2,name,a,CODE,sentence,advice of CODE\r
				""");
	}

	private static String written(String header, QuarantinedRow row, RowProblem... problems) throws IOException {
		var text = new StringWriter();
		new ErrorsCsv(7, Submitted.in(header), UnaryOperator.identity(), RowProblem::messageZh,
				(code) -> "advice of " + code)
			.write(text, (line) -> (line < row.line()) ? List.of(row) : List.of(), (first, last) -> List.of(problems));
		return text.toString();
	}

	private static RowProblem problem(int line, String column, String value) {
		return new RowProblem(line, 0, "CODE", column, value, "sentence", "sentence");
	}

}
