package org.mobilesource.registry.db.register;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a register are wanted, and in which order.
 *
 * @param key of the one row that is wanted, null for any
 * @param filters by name, as the register knows them; only those that are set
 * @param after the key behind which the rows begin, in order of their keys; null for all
 * @param sort one of the register's sortable columns, null for the register's own order
 * @param limit most rows; null for all
 */
public record RegisterQuery(@Nullable String key, Map<String, String> filters, @Nullable String after,
		@Nullable String sort, boolean descending, @Nullable Integer limit, int offset) {

	/** So many rows behind the key, in order of their keys. */
	public RegisterQuery behind(@Nullable String key, int rows) {
		return new RegisterQuery(null, this.filters, key, null, false, rows, 0);
	}

	/** The one row with this natural key. */
	public static RegisterQuery of(String key) {
		return new RegisterQuery(key, Map.of(), null, null, false, 1, 0);
	}

}
