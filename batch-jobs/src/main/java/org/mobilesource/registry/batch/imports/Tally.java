package org.mobilesource.registry.batch.imports;

/** Counts the rows of a file, whatever becomes of them. */
public interface Tally {

	/** Counts nothing. */
	Tally NONE = new Tally() {

		@Override
		public void see(CsvRow row) {
		}

		@Override
		public void store(long importId) {
		}

	};

	void see(CsvRow row);

	/** Keeps the counts, in the transaction that ends the import. */
	void store(long importId);

}
