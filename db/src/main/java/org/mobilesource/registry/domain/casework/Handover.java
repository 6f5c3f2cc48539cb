package org.mobilesource.registry.domain.casework;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * What leads from one state of the handed-over rows to another.
 *
 * @param added rows with new keys
 * @param changed rows with new contents
 * @param removed keys that are gone
 */
public record Handover(List<Row> added, List<Row> changed, List<String> removed) {

	/**
	 * Compares two states.
	 * @param before contents by key
	 * @param now contents by key
	 */
	public static Handover between(Map<String, String> before, SortedMap<String, String> now) {
		var rows = now.entrySet().stream().map((entry) -> new Row(entry.getKey(), entry.getValue())).toList();
		return new Handover(rows.stream().filter((row) -> !before.containsKey(row.key())).toList(),
				rows.stream()
					.filter((row) -> before.containsKey(row.key()) && !row.content().equals(before.get(row.key())))
					.toList(),
				before.keySet().stream().filter((key) -> !now.containsKey(key)).sorted().toList());
	}

	/**
	 * SHA-256 over the lines {@code key TAB content LF} of all rows in order of their
	 * keys; it tells the receiver whether it has them all.
	 */
	public static String checksum(SortedMap<String, String> rows) {
		var text = new StringBuilder();
		rows.forEach((key, content) -> text.append(key).append('\t').append(content).append('\n'));
		return Sha256.of(text.toString());
	}

	/** Whether nothing changed. */
	public boolean isEmpty() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty();
	}

	/**
	 * A row.
	 *
	 * @param content JSON
	 */
	public record Row(String key, String content) {
	}

}
