package org.mobilesource.registry.batch.imports;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.imports.Problem;

/**
 * Rows that a person enters or changes by hand, all of them or none.
 *
 * @param person who enters them
 * @param reason why, where a reason is asked for
 * @param id of the entry: the same one again with the same values changes nothing more
 */
public record RegisterEntry(String feed, List<Row> rows, String person, @Nullable String reason, String id) {

	public RegisterEntry {
		rows = List.copyOf(rows);
	}

	/**
	 * A row.
	 *
	 * @param values by the names of the feed's columns
	 * @param seen the {@code row_version} that the person has seen, empty for a new row
	 */
	public record Row(Map<String, String> values, String seen) {

		public Row {
			values = Map.copyOf(values);
		}

	}

	/** What became of an entry. */
	public sealed interface Answer {

		/**
		 * Its rows are stored.
		 *
		 * @param importId of the entry, null when the same one was stored before
		 */
		record Stored(List<String> keys, @Nullable Long importId) implements Answer {
		}

		/** They cannot be stored as they are, for these reasons. */
		record Refused(List<Problem> problems) implements Answer {
		}

		/** Somebody else has changed the row meanwhile, or made the new one. */
		record Changed(String key) implements Answer {
		}

	}

}
