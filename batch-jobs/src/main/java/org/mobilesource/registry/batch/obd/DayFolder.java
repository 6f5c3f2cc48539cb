package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.mobilesource.registry.db.media.HashedFiles;
import org.mobilesource.registry.db.media.HashedFiles.Received;

/**
 * The frames of each vehicle's day, a file for each import that brought some of them. The
 * files as they came are kept by their hash beside them; everything here can be made from
 * those again.
 */
final class DayFolder {

	private static final Duration LONGEST_IMPORT = Duration.ofDays(1);

	private final Path days;

	private final HashedFiles files;

	private final Clock clock;

	DayFolder(Path folder, Clock clock) {
		this.clock = clock;
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

	/** Copies a file as it came; a copy of yesterday was left by a process that ended. */
	Received receive(Path file) throws IOException {
		this.files.removeLeftovers(this.clock.instant().minus(LONGEST_IMPORT));
		try (var bytes = Files.newInputStream(file)) {
			return this.files.receive(bytes, Long.MAX_VALUE);
		}
	}

	/** The copy; once it is kept it is the archived file, also for another attempt. */
	Path bytes(Path copy, String sha256) {
		return Files.exists(copy) ? copy : archived(sha256);
	}

	/** Keeps a copy by its digest; a second time changes nothing. */
	void keep(Path copy, String sha256) throws IOException {
		this.files.keep(copy, sha256);
	}

	/** A file as it came. */
	Path archived(String sha256) {
		return this.files.file(sha256);
	}

}
