package org.mobilesource.registry.batch.imports;

import org.mobilesource.registry.domain.imports.RowOutcome;

/** Takes note of every row of a file, for what concerns the file as a whole. */
public interface Tally<T> {

	/**
	 * Sees a row.
	 * @param outcome of the row by itself, other rows of the file left aside
	 */
	void see(CsvRow row, RowOutcome<T> outcome);

	/** Keeps what was noted, in the transaction that ends the import. */
	void store(long importId);

	/** Takes note of nothing. */
	static <T> Tally<T> none() {
		return new Tally<>() {

			@Override
			public void see(CsvRow row, RowOutcome<T> outcome) {
			}

			@Override
			public void store(long importId) {
			}

		};
	}

}
