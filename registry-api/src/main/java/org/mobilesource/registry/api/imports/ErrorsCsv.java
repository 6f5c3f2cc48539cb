package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.mobilesource.registry.batch.imports.ReasonColumns;
import org.mobilesource.registry.db.imports.ImportMapper.QuarantinedRow;
import org.mobilesource.registry.db.imports.ImportMapper.RowProblem;
import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;

/**
 * Rejected rows as the same CSV with the reasons behind each, to be mended and sent
 * again. Fields beyond the header stand behind the reasons, so that nothing moves.
 *
 * @param sentence the sentence of a problem in the reader's language
 * @param advice what to do about a code, in the reader's language
 */
record ErrorsCsv(long importId, Submitted submitted, UnaryOperator<String> column,
		Function<RowProblem, String> sentence, UnaryOperator<String> advice) {

	/** Writes all rows, a page of them at a time, and answers how many. */
	int write(Writer writer, Function<Integer, List<QuarantinedRow>> rowsBehind,
			BiFunction<Integer, Integer, List<RowProblem>> problemsBetween) throws IOException {
		var csv = new CSVPrinter(writer.append('\uFEFF'), CSVFormat.RFC4180);
		print(Stream.concat(this.submitted.header().stream(), ReasonColumns.NAMES.stream()), csv);
		int written = 0;
		var page = rowsBehind.apply(0);
		while (!page.isEmpty()) {
			int last = page.get(page.size() - 1).line();
			var problems = problemsBetween.apply(page.get(0).line(), last)
				.stream()
				.collect(Collectors.groupingBy(RowProblem::line));
			for (var row : page) {
				print(cells(row, problems.getOrDefault(row.line(), List.of())).stream(), csv);
			}
			written += page.size();
			page = rowsBehind.apply(last);
		}
		csv.flush();
		return written;
	}

	private static void print(Stream<String> cells, CSVPrinter csv) throws IOException {
		csv.printRecord(cells.map(FormulaGuard::guarded));
	}

	private List<String> cells(QuarantinedRow row, List<RowProblem> problems) {
		List<String> cells = new ArrayList<>(this.submitted.values(row.rawRow()));
		cells.add(Long.toString(this.importId));
		cells.add(Integer.toString(row.line()));
		cells.add(joined(problems,
				(problem) -> (problem.columnName() != null) ? this.column.apply(problem.columnName()) : ""));
		cells.add(joined(problems, (problem) -> (problem.offendingValue() != null) ? problem.offendingValue() : ""));
		cells.add(joined(problems, RowProblem::code));
		cells.add(joined(problems, this.sentence));
		cells.add(joined(problems, (problem) -> this.advice.apply(problem.code())));
		cells.addAll(this.submitted.surplus(row.rawRow()));
		return cells;
	}

	private static String joined(List<RowProblem> problems, Function<RowProblem, String> part) {
		return problems.stream()
			.map(part)
			.filter((text) -> !text.isEmpty())
			.distinct()
			.collect(Collectors.joining("; "));
	}

}
