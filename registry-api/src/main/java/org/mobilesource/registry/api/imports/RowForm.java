package org.mobilesource.registry.api.imports;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.imports.QuarantineMapper.OpenProblem;
import org.mobilesource.registry.domain.imports.Problem;

/**
 * A quarantined row as a form: a field for each submitted column, what is wrong with it
 * beside it, and what is wrong with the row as a whole.
 */
record RowForm(List<Cell> cells, List<String> general) {

	/**
	 * Puts the sentences where they belong.
	 * @param columns of the feed, by cell; empty where a cell is ignored
	 */
	static RowForm of(List<String> header, List<String> columns, List<String> labels, List<String> values,
			List<Sentence> sentences) {
		List<Cell> cells = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			var column = columns.get(i);
			cells.add(new Cell(i, labels.get(i), values.get(i), column.isEmpty(),
					sentences.stream()
						.filter((one) -> !column.isEmpty() && column.equals(one.column()))
						.map(Sentence::text)
						.toList()));
		}
		return new RowForm(cells,
				sentences.stream()
					.filter((one) -> one.column() == null || !columns.contains(one.column()))
					.map(Sentence::text)
					.toList());
	}

	/** What is wrong, at a column of the feed or, without one, with the whole row. */
	record Sentence(@Nullable String column, String text) {

		static Sentence of(Problem problem, boolean english) {
			return new Sentence(problem.column(), english ? problem.inEnglish() : problem.inChinese());
		}

		static Sentence of(OpenProblem problem, boolean english) {
			return new Sentence(problem.columnName(), english ? problem.messageEn() : problem.messageZh());
		}

	}

	/**
	 * A field.
	 *
	 * @param ignored whether the feed has no such column
	 */
	public record Cell(int index, String label, String value, boolean ignored, List<String> sentences) {

		public boolean hasLines() {
			return this.value.indexOf('\n') >= 0;
		}

	}

}
