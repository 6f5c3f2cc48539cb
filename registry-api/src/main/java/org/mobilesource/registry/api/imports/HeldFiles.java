package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.domain.imports.ImportRun;

/**
 * The bytes of an import, if they are still there: among the uploads, or where a night
 * has put a file that it holds. What lies there counts only when its content is that of
 * the import.
 */
@Component
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class HeldFiles {

	private final Uploads uploads;

	private final FileImporter importer;

	private final Path held;

	HeldFiles(Uploads uploads, FileImporter importer, @Value("${registry.home:data}") Path home) {
		this.uploads = uploads;
		this.importer = importer;
		this.held = home.resolve("inbox").resolve("held");
	}

	boolean isKept(ImportRun run) {
		return this.uploads.find(run.sha256(), run.fileName()).isPresent() || delivered(run).isPresent();
	}

	/** The file as an upload; one that a night holds is copied there. */
	Optional<Path> find(ImportRun run) {
		return this.uploads.find(run.sha256(), run.fileName()).or(() -> delivered(run).map((file) -> {
			try (var content = Files.newInputStream(file)) {
				return this.uploads.keep(run.fileName(), content);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}));
	}

	/** A file that had the name of another one there has a number before its own. */
	private Optional<Path> delivered(ImportRun run) {
		var folder = this.held.resolve(run.feed());
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		try (var files = Files.list(folder)) {
			return files.filter((file) -> isCalled(file.getFileName().toString(), run.fileName()))
				.filter((file) -> isUnchanged(file, run.id()))
				.findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isCalled(String name, String delivered) {
		return name.equals(delivered) || (name.endsWith("-" + delivered) && name.matches("\\d+-.*"));
	}

	private boolean isUnchanged(Path file, long importId) {
		try {
			return this.importer.isUnchanged(file, importId);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
