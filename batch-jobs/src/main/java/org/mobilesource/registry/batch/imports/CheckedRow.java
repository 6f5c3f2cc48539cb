package org.mobilesource.registry.batch.imports;

import org.mobilesource.registry.domain.imports.RowOutcome;

/**
 * What the check found of a row.
 *
 * @param line physical line on which the record starts
 * @param key its natural key, empty when it cannot be read
 * @param hash over the submitted values
 * @param raw the row as CSV when it is rejected, else empty
 */
record CheckedRow<T>(int line, String key, long hash, RowOutcome<T> outcome, String raw) {

	CheckedRow<T> with(RowOutcome<T> other, String csv) {
		return new CheckedRow<>(this.line, this.key, this.hash, other, csv);
	}

}
