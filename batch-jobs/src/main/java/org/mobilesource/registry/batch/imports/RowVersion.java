package org.mobilesource.registry.batch.imports;

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

	/**
	 * Holds stored rows against the versions that were seen.
	 * @param seen by key
	 * @throws ChangedMeanwhileException when one is another
	 */
	static void require(Map<String, String> seen, List<Map<String, Object>> stored) {
		seen.forEach((key, version) -> {
			var found = of(key, stored);
			if (!found.equals(version)) {
				throw new ChangedMeanwhileException(key, version, found);
			}
		});
	}

	/** The version of the row with this key among the stored ones. */
	static String of(String key, List<Map<String, Object>> stored) {
		return stored.stream()
			.filter((row) -> key.equals(row.get("row_key")))
			.map((row) -> String
				.valueOf(row.getOrDefault("row_version", row.get("import_id") + "-" + row.get("import_line"))))
			.findFirst()
			.orElse(NONE);
	}

	/** Somebody else has changed the row that a person is about to change. */
	static final class ChangedMeanwhileException extends IllegalStateException {

		private static final long serialVersionUID = 1L;

		ChangedMeanwhileException(String key, String seen, String found) {
			super("The row %s was to be replaced in its state '%s', and is now '%s'".formatted(key, seen, found));
		}

	}

}
