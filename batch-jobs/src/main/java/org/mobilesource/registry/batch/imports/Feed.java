package org.mobilesource.registry.batch.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.imports.Loaded;

/**
 * A kind of file of rows: its columns, how its rows are understood and where they are
 * kept. A feed is added by declaring a bean of this type.
 */
public interface Feed<T> extends FileKind {

	List<Column> columns();

	/** A parser for one file, with the reference data as it is now. */
	RowParser<T> parser(FileFacts file);

	FeedTable<T> table();

	/** The column that names the site or station which speaks, empty for none. */
	default String sourceColumn() {
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
	 * The same, unless another import has stored or changed one of the rows since they
	 * were compared; asked where files of the feed are imported side by side.
	 */
	default void storeCompared(Collection<Loaded<T>> rows, Map<String, Map<String, Object>> former, FileFacts file) {
		store(rows, former, file);
	}

	/**
	 * Stores the rows at once when none of their keys is stored; else stores nothing and
	 * answers false, as do feeds that cannot tell without looking first.
	 */
	default boolean storeNew(List<Loaded<T>> rows) {
		return false;
	}

	/** How many rows are stored in one transaction. */
	default int rowsPerTransaction() {
		return 1_000;
	}

	/** How checked rows lie on disk until they are loaded. */
	RowCodec<T> codec();

	/** What is to be noted of all rows of a file. */
	default Tally<T> tally() {
		return Tally.none();
	}

}
