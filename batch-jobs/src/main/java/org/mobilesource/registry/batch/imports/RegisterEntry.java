package org.mobilesource.registry.batch.imports;

import java.util.List;
import java.util.Map;

import org.mobilesource.registry.domain.imports.Problem;

/**
 * A row that a person enters or changes by hand.
 *
 * @param values by the names of the feed's columns
 * @param seen the {@code row_version} that the person has seen, empty for a new row
 * @param person who enters it
 * @param id of the entry: the same one again with the same values changes nothing more
 */
public record RegisterEntry(String feed, Map<String, String> values, String seen, String person, String id) {

	public RegisterEntry {
		values = Map.copyOf(values);
	}

	/** What became of an entry. */
	public sealed interface Answer {

		/** It is stored. */
		record Stored(String key) implements Answer {
		}

		/** It cannot be stored as it is, for these reasons. */
		record Refused(List<Problem> problems) implements Answer {
		}

		/** Somebody else has changed the row meanwhile, or made the new one. */
		record Changed(String key) implements Answer {
		}

	}

}
