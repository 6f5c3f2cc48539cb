package org.mobilesource.registry.batch.imports;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.imports.RowOutcome;

/**
 * What the check found of a row.
 *
 * @param line physical line on which the record starts
 * @param key its natural key, empty when it cannot be read
 * @param hash over the submitted values
 * @param raw the row as CSV when it is rejected, else empty
 * @param origin where it was quarantined before, null unless it is replayed
 */
record CheckedRow<T>(int line, String key, long hash, RowOutcome<T> outcome, String raw, @Nullable Origin origin) {

	CheckedRow(int line, String key, long hash, RowOutcome<T> outcome, String raw) {
		this(line, key, hash, outcome, raw, null);
	}

	CheckedRow<T> with(RowOutcome<T> other, String csv) {
		return new CheckedRow<>(this.line, this.key, this.hash, other, csv, this.origin);
	}

}
