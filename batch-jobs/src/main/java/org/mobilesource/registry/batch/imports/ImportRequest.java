package org.mobilesource.registry.batch.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A wish to import a file.
 *
 * @param businessDate of the night that brings it
 * @param now the clock of the run, against which a time is in the future
 * @param dryRun whether to count and report without storing
 * @param releaseHeld whether a person has decided that the file counts in spite of its
 * bad rows
 * @param submittedBy who entered or uploaded it, null for a night or a command
 * @param expected what the stored row of a file of one row must still be, see
 * {@link RowVersion}; null when anything may be replaced
 */
public record ImportRequest(String feed, Path file, LocalDate businessDate, Instant now, boolean dryRun,
		boolean releaseHeld, @Nullable String submittedBy, @Nullable String expected) {

	/** A wish of a night or a command. */
	public ImportRequest(String feed, Path file, LocalDate businessDate, Instant now, boolean dryRun,
			boolean releaseHeld) {
		this(feed, file, businessDate, now, dryRun, releaseHeld, null, null);
	}

}
