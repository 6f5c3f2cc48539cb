package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mobilesource.registry.db.media.HashedFiles.Received;

/** A kind of file that is no table, such as the frames of terminals. */
public interface ContentFeed extends FileKind {

	/** What is kept of a row that could not be taken, in the order of its cells. */
	List<Column> quarantineColumns();

	/** Copies a file, so that what is read is what has the digest. */
	Received receive(Path file) throws IOException;

	/**
	 * Prepares to take a file in.
	 * @param copy of the file
	 * @param sha256 hexadecimal, of its bytes
	 * @param folder for what is on its way to the database
	 */
	Intake<?> intake(Path copy, String sha256, FileFacts facts, Path folder) throws IOException;

}
