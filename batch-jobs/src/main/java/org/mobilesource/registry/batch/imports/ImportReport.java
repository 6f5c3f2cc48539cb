package org.mobilesource.registry.batch.imports;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * What an import answers. The counts tie:
 * {@code read = loaded + updated + unchanged + duplicate + quarantined +
 * skipped}; they are all zero for a file of which nothing counts.
 *
 * @param outcome the state of the run, or ALREADY_IMPORTED for content that was imported
 * before
 */
public record ImportReport(String feed, String file, String outcome, long importId, boolean dryRun, int read,
		int loaded, int updated, int unchanged, int duplicate, int quarantined, int skipped,
		Map<String, Long> quarantinedByCode, Map<String, Long> skippedByReason, int rowsInFile, int rowsBad,
		int blankRows, @Nullable String unknownColumns, @Nullable String encoding, @Nullable String message) {

	/** The outcome of content that an earlier import has already brought. */
	public static final String ALREADY_IMPORTED = "ALREADY_IMPORTED";

	static ImportReport of(ImportRun run, Map<String, Long> quarantined, Map<String, Long> skipped) {
		return new ImportReport(run.feed(), run.fileName(), run.state().name(), run.id(), run.dryRun(), run.readRows(),
				run.loaded(), run.updated(), run.unchanged(), run.duplicate(), run.quarantined(), run.skipped(),
				new TreeMap<>(quarantined), new TreeMap<>(skipped), run.rowsInFile(), run.rowsBad(), run.blankRows(),
				run.unknownColumns(), run.encoding(), run.message());
	}

	/** The answer to content that an earlier import has already brought. */
	static ImportReport alreadyImported(ImportRun earlier, String file) {
		return new ImportReport(earlier.feed(), file, ALREADY_IMPORTED, earlier.id(), false, 0, 0, 0, 0, 0, 0, 0,
				Map.of(), Map.of(), earlier.rowsInFile(), 0, 0, null, earlier.encoding(),
				"该文件已导入（批次 %d，%s） / already imported as %1$d, %2$s".formatted(earlier.id(), earlier.fileName()));
	}

	/** The answer for a file that could not even be read. */
	public static ImportReport unreadable(String feed, String file, @Nullable String message) {
		return new ImportReport(feed, file, ImportState.FAILED.name(), 0, false, 0, 0, 0, 0, 0, 0, 0, Map.of(),
				Map.of(), 0, 0, 0, null, null, message);
	}

	public boolean is(ImportState state) {
		return this.outcome.equals(state.name());
	}

}
