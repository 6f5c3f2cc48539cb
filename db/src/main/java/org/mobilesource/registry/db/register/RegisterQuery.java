package org.mobilesource.registry.db.register;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.geo.DivisionPrefix;

/**
 * Which rows of a register are wanted, and in which order.
 *
 * @param keys of the rows that are wanted; empty for any
 * @param filters by name, as the register knows them; only those that are set
 * @param day what filters that speak of today are compared with; null where none does
 * @param after the key behind which the rows begin, in order of their keys; null for all
 * @param sort one of the register's sortable columns, null for the register's own order
 * @param limit most rows; null for all
 */
public record RegisterQuery(List<String> keys, Map<String, String> filters, @Nullable RegisterDay day,
		@Nullable String after, @Nullable String sort, boolean descending, @Nullable Integer limit, int offset) {

	public RegisterQuery {
		keys = List.copyOf(keys);
	}

	/** So many rows behind the key, in order of their keys. */
	public RegisterQuery behind(@Nullable String key, int rows) {
		return new RegisterQuery(this.keys, this.filters, this.day, key, null, false, rows, 0);
	}

	/** The rows of a page. */
	public RegisterQuery page(int rows, int offset) {
		return new RegisterQuery(this.keys, this.filters, this.day, this.after, this.sort, this.descending, rows,
				offset);
	}

	/**
	 * The digits with which the divisions of the filter begin: 450800 is the whole city.
	 */
	public String divisionDigits() {
		return DivisionPrefix.of(this.filters.getOrDefault("division", "")).map(DivisionPrefix::digits).orElse("-");
	}

	/** The one row with this natural key. */
	public static RegisterQuery of(String key) {
		return of(List.of(key));
	}

	/** The rows with these natural keys, one at least, in the register's own order. */
	public static RegisterQuery of(List<String> keys) {
		return new RegisterQuery(keys, Map.of(), null, null, null, false, keys.size(), 0);
	}

}
