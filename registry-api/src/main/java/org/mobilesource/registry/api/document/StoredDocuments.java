package org.mobilesource.registry.api.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.media.HashedFiles;

/** The files of documents, by their SHA-256, below documents/ in the home. */
@Component
class StoredDocuments {

	private final HashedFiles files;

	StoredDocuments(@Value("${registry.home:data}") Path home) {
		this.files = new HashedFiles(home.resolve("documents"));
	}

	/** Keeps the file and answers its digest. */
	String keep(String html) {
		try {
			return this.files.keep(html.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The file as it was issued.
	 * @throws IllegalStateException when it is gone, or is not what was issued
	 */
	String read(String sha256) {
		return new String(this.files.read(sha256), StandardCharsets.UTF_8);
	}

}
