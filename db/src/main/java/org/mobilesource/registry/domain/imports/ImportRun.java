package org.mobilesource.registry.domain.imports;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came in, and what became of its rows. The counts always tie:
 * {@code read = loaded + updated + unchanged + duplicate + quarantined + skipped}.
 *
 * @param attempt how often the same content had been tried before
 * @param message why it was held or refused
 * @param rowsInFile rows found by the check that precedes the load
 * @param rowsBad of these, rows that the check found bad
 * @param submittedBy who entered or uploaded it, null for a night or a command
 * @param reason why, where a reason is asked for
 * @param wholeFile whether one bad row refuses all of it
 */
public record ImportRun(long id, String feed, String fileName, String sha256, int attempt, boolean dryRun,
		ImportState state, @Nullable String message, LocalDate businessDate, Instant clockAt, @Nullable String encoding,
		@Nullable String header, @Nullable String unknownColumns, int blankRows, int rowsInFile, int rowsBad,
		int readRows, int loaded, int updated, int unchanged, int duplicate, int quarantined, int skipped,
		Instant startedAt, @Nullable Instant finishedAt, @Nullable String submittedBy, @Nullable String reason,
		boolean wholeFile) {

	/** The beginning of an import of what this dry run has checked. */
	public ImportRun asImport(int attempt) {
		return new ImportRun(0, this.feed, this.fileName, this.sha256, attempt, false, ImportState.RUNNING, null,
				this.businessDate, this.clockAt, this.encoding, this.header, this.unknownColumns, this.blankRows,
				this.rowsInFile, this.rowsBad, 0, 0, 0, 0, 0, 0, 0, this.startedAt, null, this.submittedBy, this.reason,
				false);
	}

}
