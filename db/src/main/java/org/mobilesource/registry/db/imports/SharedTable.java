package org.mobilesource.registry.db.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.domain.imports.Loaded;

/** The table of a feed whose files are imported side by side. */
public interface SharedTable<T> extends FeedTable<T> {

	/** So many keys go into one statement. */
	int KEYS_AT_A_TIME = 1_000;

	/**
	 * Of the stored rows with these keys {@code row_key}, {@code import_id} and
	 * {@code import_line}; nobody else changes the rows until the transaction ends.
	 */
	List<Map<String, Object>> lockByKeys(@Param("keys") Collection<String> keys);

	/**
	 * Stores the rows; one with a stored key takes its place.
	 * @return one for each row, and one more for each that took a place
	 */
	int replaceAll(@Param("rows") Collection<Loaded<T>> rows);

	@Override
	default void putAll(Collection<Loaded<T>> rows) {
		replaceAll(rows);
	}

	/**
	 * Stores rows that were compared with the stored ones, provided that these still are
	 * what they were: else a row of another file would vanish without a trace.
	 * @param former the stored rows whose places they take, by key
	 * @throws StoredMeanwhileException when another import has stored or changed one
	 */
	default void putCompared(Collection<Loaded<T>> rows, Map<String, Map<String, Object>> former) {
		var locked = Parts.of(List.copyOf(former.keySet()), KEYS_AT_A_TIME)
			.stream()
			.flatMap((page) -> lockByKeys(page).stream())
			.toList();
		boolean same = locked.size() == former.size() && locked.stream().allMatch((row) -> {
			var compared = former.get(String.valueOf(row.get("row_key")));
			return compared != null && Objects.equals(row.get("import_id"), compared.get("import_id"))
					&& Objects.equals(row.get("import_line"), compared.get("import_line"));
		});
		if (!same || replaceAll(rows) != rows.size() + former.size()) {
			throw new StoredMeanwhileException();
		}
	}

}
