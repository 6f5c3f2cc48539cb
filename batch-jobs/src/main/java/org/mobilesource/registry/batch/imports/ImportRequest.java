package org.mobilesource.registry.batch.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A wish to import a file.
 *
 * @param businessDate of the night that brings it
 * @param now the clock of the run, against which a time is in the future
 * @param dryRun whether to count and report without storing
 * @param wholeFile whether one bad row refuses the whole file; else bad rows are
 * quarantined and the others count
 * @param releaseHeld whether a person has decided that the file counts in spite of its
 * bad rows
 * @param submittedBy who entered or uploaded it, null for a night or a command
 * @param reason why, where a reason is asked for
 * @param seen by key, the versions of stored rows that may be replaced, see
 * {@link RowVersion}; any when it is empty
 */
public record ImportRequest(String feed, Path file, LocalDate businessDate, Instant now, boolean dryRun,
		boolean wholeFile, boolean releaseHeld, @Nullable String submittedBy, @Nullable String reason,
		Map<String, String> seen) {

	/** A wish of a night or a command. */
	public ImportRequest(String feed, Path file, LocalDate businessDate, Instant now, boolean dryRun,
			boolean releaseHeld) {
		this(feed, file, businessDate, now, dryRun, false, releaseHeld, null, null, Map.of());
	}

}
