package org.mobilesource.registry.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.imports.ImportRequest;

/** Writes files for a test and imports them, on the clock of one night. */
public record Registry(Path folder, FileImporter importer, Judging judging, Instant now) {

	public static final Instant NIGHT = Instant.parse("2021-03-01T19:00:00Z");

	public ImportReport load(String feed, String name, String... lines) {
		return load(feed, write(name, StandardCharsets.UTF_8, lines));
	}

	public ImportReport load(String feed, Path file) {
		return load(feed, file, false, false);
	}

	public ImportReport load(String feed, Path file, boolean dryRun, boolean release) {
		var request = new ImportRequest(feed, file, LocalDate.of(2021, 3, 1), this.now, dryRun, release);
		return this.importer.importFile(request, ImportProgress.SILENT);
	}

	public Path write(String name, Charset encoding, String... lines) {
		try {
			return Files.write(this.folder.resolve(name), List.of(lines), encoding);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
