package org.mobilesource.registry.batch.imports;

/** Hears how far a file is. */
@FunctionalInterface
public interface ImportProgress {

	/** Nobody listens. */
	ImportProgress SILENT = (file, done, all) -> {
	};

	/** Called once the import has its number, before a row is read. */
	default void began(long importId) {
	}

	/**
	 * Called after every chunk.
	 * @param done rows that have found their place
	 * @param all rows of the file
	 */
	void reached(String file, int done, int all);

}
