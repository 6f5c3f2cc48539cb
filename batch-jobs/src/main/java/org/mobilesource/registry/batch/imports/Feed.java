package org.mobilesource.registry.batch.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.imports.Loaded;

/**
 * A kind of file: its columns, how its rows are understood and where they are kept. A
 * feed is added by declaring a bean of this type; its order among the beans is the order
 * of a night.
 */
public interface Feed<T> {

	/** Its name in commands, folders and tables, such as {@code remote-sensing}. */
	String name();

	List<Column> columns();

	/** A parser for one file, with the reference data as it is now. */
	RowParser<T> parser(FileFacts file);

	FeedTable<T> table();

	/**
	 * Files of the same sequence are imported one after another, by their names; others
	 * may be imported at the same time.
	 */
	default String sequenceOf(String fileName) {
		return "";
	}

	/** The code of rows that contradict another row of their file. */
	default String conflictCode() {
		return "KEY_CONFLICT";
	}

	/**
	 * Stores new and corrected rows, in the transaction of their chunk.
	 * @param former the stored rows that they correct, by key
	 */
	default void store(Collection<Loaded<T>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		table().putAll(rows);
	}

	/**
	 * Hears of every row of a chunk, whatever becomes of it, in the transaction of the
	 * chunk.
	 */
	default void arrived(List<CsvRow> rows, long importId) {
	}

}
