package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;

import org.mobilesource.registry.db.media.HashedFiles;

/**
 * The frames of each vehicle's day, a file for each import that brought some of them. The
 * files as they came are kept by their hash beside them; everything here can be made from
 * those again.
 */
final class DayFolder {

	private final Path days;

	private final HashedFiles files;

	DayFolder(Path folder) {
		this.days = folder.resolve("days");
		this.files = new HashedFiles(folder.resolve("files"));
	}

	InputStream open(String vin, LocalDate day, long importId) throws IOException {
		return Files.newInputStream(file(vin, day, importId));
	}

	/** Writes the frames; they are there as a whole or not at all. */
	void write(DaySegment segment, long importId) throws IOException {
		var file = file(segment.vin(), segment.day(), importId);
		var part = file.resolveSibling(file.getFileName() + ".part");
		Files.createDirectories(file.getParent());
		segment.writeTo(part);
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private Path file(String vin, LocalDate day, long importId) {
		return this.days.resolve(day.toString()).resolve(vin + "-" + importId + ".frames");
	}

	/**
	 * Begins a copy of a file as it came. Files of frames follow each other, so a copy
	 * that is there already was left by a process that ended.
	 */
	FileCopy copy() throws IOException {
		this.files.removeLeftovers(Instant.MAX);
		return new FileCopy(this.files, this.files.newPart());
	}

	/** A file as it came. */
	Path archived(String sha256) {
		return this.files.file(sha256);
	}

}
