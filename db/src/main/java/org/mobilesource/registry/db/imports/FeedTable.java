package org.mobilesource.registry.db.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.imports.Loaded;

/** The table of a feed, as the import pipeline sees it. */
public interface FeedTable<T> {

	/**
	 * The stored rows with these natural keys, as columns; {@code row_key},
	 * {@code row_hash}, {@code import_id} and {@code import_line} among them, and
	 * {@code row_version} where other things than imports change rows.
	 */
	List<Map<String, Object>> findByKeys(@Param("keys") Collection<String> keys);

	/** Stores the rows; one with a stored key takes its place. */
	void putAll(@Param("rows") Collection<Loaded<T>> rows);

}
