package org.mobilesource.registry.api.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.media.HashedFiles;

/** The files of editions, by their SHA-256, below editions/ in the home. */
@Component
class EditionFiles {

	private final HashedFiles files;

	EditionFiles(@Value("${registry.home:data}") Path home) {
		this.files = new HashedFiles(home.resolve("editions"));
	}

	/** Keeps the file and answers its digest. */
	String keep(byte[] content) {
		try {
			return this.files.keep(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String keep(String text) {
		return keep(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The file as it was frozen.
	 * @throws IllegalStateException when it is gone, or is not what was frozen
	 */
	byte[] read(String sha256) {
		return this.files.read(sha256);
	}

}
