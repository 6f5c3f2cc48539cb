package org.mobilesource.registry.batch.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome;

/**
 * Understands the rows of one file. It has no effects, so that a dry run and a repeated
 * chunk see the same.
 */
public interface RowParser<T> {

	/** A parser whose rows need nothing but themselves. */
	static <T> RowParser<T> of(Function<CsvRow, Optional<String>> key, Function<CsvRow, RowOutcome<T>> parse) {
		return new RowParser<>() {

			@Override
			public Optional<String> key(CsvRow row) {
				return key.apply(row);
			}

			@Override
			public RowOutcome<T> parse(CsvRow row) {
				return parse.apply(row);
			}

		};
	}

	/** The natural key of the row, when it can be read. */
	Optional<String> key(CsvRow row);

	RowOutcome<T> parse(CsvRow row);

	/** Looks up what the next rows need, with one query for all of them. */
	default void prepare(List<CsvRow> rows) {
	}

	/**
	 * Why the file as a whole must not be loaded, asked after the check has parsed every
	 * row.
	 */
	default Optional<Problem> fault() {
		return Optional.empty();
	}

}
