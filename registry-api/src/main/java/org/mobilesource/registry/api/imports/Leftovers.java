package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** Removes what senders began and have not gone on with. */
final class Leftovers {

	private Leftovers() {
	}

	/** Removes files below the folder that nobody has written to for so long. */
	static void remove(Path folder, Instant now, Duration age) throws IOException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		var end = now.minus(age);
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (attributes.lastModifiedTime().toInstant().isBefore(end)) {
					Files.deleteIfExists(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException cause) {
				return FileVisitResult.CONTINUE; // it has become an upload meanwhile
			}

		});
	}

}
