package org.mobilesource.registry.api.machinery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.domain.digest.Sha256;

/** Keeps photos as files named by their SHA-256, the same content once. */
@Component
class PhotoFiles {

	private final Path folder;

	PhotoFiles(@Value("${registry.home:data}") Path home) {
		this.folder = home.resolve("photos");
	}

	/** Keeps the content and answers its digest. */
	String keep(byte[] content) throws IOException {
		var sha256 = Sha256.of(content);
		var file = file(sha256);
		Files.createDirectories(file.getParent());
		if (!Files.exists(file)) {
			var part = Files.createTempFile(file.getParent(), "new", ".part");
			Files.write(part, content);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		}
		return sha256;
	}

	/** The file of a digest that was kept. */
	Path file(String sha256) {
		return this.folder.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

}
