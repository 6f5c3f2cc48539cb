package org.mobilesource.registry.batch.obd;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mobilesource.registry.batch.imports.RefusedFileException;
import org.mobilesource.registry.db.media.HashedFiles;

/**
 * A copy of a file of frames, made while it is read, so that it is read and hashed only
 * once for both. Closed without being kept, it is gone.
 */
final class FileCopy implements Closeable {

	private final HashedFiles files;

	private final Path part;

	private String sha256 = "";

	FileCopy(HashedFiles files, Path part) {
		this.files = files;
		this.part = part;
	}

	/**
	 * Reads the file to its end.
	 * @return the hexadecimal SHA-256 of its bytes as they lie on disk
	 */
	String read(FrameFile file, FrameFile.Reader reader) throws IOException, RefusedFileException {
		try (var out = Files.newOutputStream(this.part)) {
			this.sha256 = file.read(reader, out);
		}
		return this.sha256;
	}

	/** Keeps it by its digest; a second time changes nothing. */
	void keep() throws IOException {
		this.files.keep(this.part, this.sha256);
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.part);
	}

}
