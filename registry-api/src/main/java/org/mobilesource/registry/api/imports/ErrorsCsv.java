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

/**
 * Rejected rows as the same CSV with the reasons behind each, to be mended and sent
 * again. Fields beyond the header stand behind the reasons, so that nothing moves.
 *
 * @param sentence the sentence of a problem in the reader's language
 * @param advice what to do about a code, in the reader's language
 */
record ErrorsCsv(long importId, Submitted submitted, UnaryOperator<String> column,
		Function<RowProblem, String> sentence, UnaryOperator<String> advice) {

	private static final String FORMULA = "=+-@\t\r";

	/** Writes all rows, a page of them at a time, and answers how many. */
	int write(Writer writer, Function<Integer, List<QuarantinedRow>> rowsBehind,
			BiFunction<Integer, Integer, List<RowProblem>> problemsBetween) throws IOException {
		var csv = new CSVPrinter(writer.append('\uFEFF'), CSVFormat.RFC4180);
		csv.printRecord(Stream.concat(this.submitted.header().stream(), ReasonColumns.NAMES.stream()));
		int written = 0;
		var page = rowsBehind.apply(0);
		while (!page.isEmpty()) {
			int last = page.get(page.size() - 1).line();
			var problems = problemsBetween.apply(page.get(0).line(), last)
				.stream()
				.collect(Collectors.groupingBy(RowProblem::line));
			for (var row : page) {
				csv.printRecord(cells(row, problems.getOrDefault(row.line(), List.of())));
			}
			written += page.size();
			page = rowsBehind.apply(last);
		}
		csv.flush();
		return written;
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
		return guarded(problems.stream()
			.map(part)
			.filter((text) -> !text.isEmpty())
			.distinct()
			.collect(Collectors.joining("; ")));
	}

	/**
	 * Keeps a spreadsheet from taking our own text for a formula. What was submitted is
	 * left as it is, or it could not be sent again.
	 */
	static String guarded(String text) {
		return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
