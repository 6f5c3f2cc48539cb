package org.mobilesource.registry.domain.privacy;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How somebody sees what rows say of persons. */
public enum Sight {

	PLAIN, MASKED;

	/** The row as it is seen. */
	public Map<String, Object> of(Map<String, Object> row) {
		if (this == PLAIN) {
			return row;
		}
		Map<String, Object> seen = new LinkedHashMap<>(row);
		for (var personal : PersonalColumn.values()) {
			seen.computeIfPresent(personal.column(), (column, value) -> personal.masked(value.toString(), row));
		}
		return seen;
	}

	/** A value of the row as it is seen. */
	public @Nullable String text(String column, @Nullable String value, Map<String, ? extends @Nullable Object> row) {
		return (this == PLAIN || value == null) ? value
				: PersonalColumn.of(column).map((personal) -> personal.masked(value, row)).orElse(value);
	}

}
