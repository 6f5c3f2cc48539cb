package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A kind of file that is no table, such as the frames of terminals. */
public interface ContentFeed extends FileKind {

	/** What is kept of a row that could not be taken, in the order of its cells. */
	List<Column> quarantineColumns();

	/**
	 * Prepares to take a file in.
	 * @param folder for what is on its way to the database
	 */
	Intake<?> intake(Path file, FileFacts facts, Path folder) throws IOException;

}
