package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.mobilesource.registry.db.media.HashedFiles;
import org.mobilesource.registry.db.media.HashedFiles.Received;
import org.mobilesource.registry.db.obd.ObdDayMapper.Segment;

/**
 * The files as they came, by their hash, and beside them the frames of each vehicle's day
 * that do not follow each other in such a file, a file for each import that brought some;
 * everything but the files as they came can be made again.
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

	InputStream open(Segment segment) throws IOException {
		if (segment.fileOffset() == null) {
			return Files.newInputStream(file(segment.vin(), segment.day(), segment.importId()));
		}
		var file = FileChannel.open(archived(segment.sha256()));
		return new FileStretch(file, segment.fileOffset(), segment.bytes(), file);
	}

	/**
	 * Writes the frames, unless they can be read where they lie; they are there as a
	 * whole or not at all.
	 */
	void keep(DaySegment segment, long importId) throws IOException {
		if (segment.offset() != null) {
			return;
		}
		var file = file(segment.vin(), segment.day(), importId);
		var part = file.resolveSibling(file.getFileName() + ".part");
		Files.createDirectories(file.getParent());
		segment.writeTo(part);
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * Removes the file that frames had of their own, once they are read where they lie.
	 */
	void removeUnneeded(DaySegment segment, long importId) throws IOException {
		if (segment.offset() != null) {
			Files.deleteIfExists(file(segment.vin(), segment.day(), importId));
		}
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
