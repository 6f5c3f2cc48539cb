package org.mobilesource.registry.domain.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a row was from one change to the next.
 *
 * @param importId the import that brought it, 0 when none did
 * @param since the business date of that import, null when it is not known
 * @param values by the names of the feed's columns; columns without a value are absent or
 * null
 */
public record RowState(long importId, @Nullable LocalDate since, Map<String, @Nullable Object> values) {

	public RowState {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/** A value as files write it, however a table or JSON keeps it. */
	public @Nullable String text(String column) {
		var value = this.values.get(column);
		if (value instanceof Boolean flag) {
			return flag ? "1" : "0";
		}
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
		}
		return (value != null) ? value.toString() : null;
	}

	/** The same with the values that another state has in these columns. */
	public RowState with(RowState other, List<String> columns) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(this.values);
		columns.forEach((column) -> changed.put(column, other.values.get(column)));
		return new RowState(this.importId, this.since, changed);
	}

	boolean isKnownBy(LocalDate day) {
		return this.since == null || !this.since.isAfter(day);
	}

}
