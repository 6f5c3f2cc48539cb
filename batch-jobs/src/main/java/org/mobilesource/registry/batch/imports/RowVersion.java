package org.mobilesource.registry.batch.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which state of a stored row a person has seen: the import and line that brought it, as
 * {@code row_version} of its register; empty when there was no row.
 */
final class RowVersion {

	/** No row is stored. */
	static final String NONE = "";

	private RowVersion() {
	}

	static String of(Map<String, Object> stored) {
		return stored.get("import_id") + "-" + stored.get("import_line");
	}

	/**
	 * Holds the one stored row with one of the keys against what is expected.
	 * @throws ChangedMeanwhileException when it is another
	 */
	static void require(String expected, List<Map<String, Object>> stored, Collection<String> keys) {
		var found = stored.stream()
			.filter((row) -> keys.contains(String.valueOf(row.get("row_key"))))
			.map(RowVersion::of)
			.findFirst()
			.orElse(NONE);
		if (!found.equals(expected)) {
			throw new ChangedMeanwhileException(expected, found);
		}
	}

	/** Somebody else has changed the row that a person is about to change. */
	static final class ChangedMeanwhileException extends IllegalStateException {

		private static final long serialVersionUID = 1L;

		ChangedMeanwhileException(String expected, String found) {
			super("The row was to be replaced in its state '%s', and is now '%s'".formatted(expected, found));
		}

	}

}
