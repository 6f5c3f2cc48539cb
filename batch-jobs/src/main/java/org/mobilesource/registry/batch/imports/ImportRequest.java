package org.mobilesource.registry.batch.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A wish to import a file.
 *
 * @param businessDate of the night that brings it
 * @param now the clock of the run, against which a time is in the future
 * @param dryRun whether to count and report without storing
 * @param releaseHeld whether a person has decided that the file counts in spite of its
 * bad rows
 */
public record ImportRequest(String feed, Path file, LocalDate businessDate, Instant now, boolean dryRun,
		boolean releaseHeld) {
}
