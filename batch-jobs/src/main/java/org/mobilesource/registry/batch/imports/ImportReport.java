package org.mobilesource.registry.batch.imports;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * What an import answers. The counts tie:
 * {@code read = loaded + updated + unchanged + duplicate + quarantined +
 * skipped}; they are all zero for a file of which nothing counts.
 *
 * @param outcome the state of the run, or ALREADY_IMPORTED for content that was imported
 * before
 * @param earlier the import that brought the content, null unless it was imported before
 */
public record ImportReport(String feed, String file, String outcome, long importId, boolean dryRun, int read,
		int loaded, int updated, int unchanged, int duplicate, int quarantined, int skipped,
		Map<String, Long> quarantinedByCode, Map<String, Long> skippedByReason, int rowsInFile, int rowsBad,
		int blankRows, @Nullable String unknownColumns, @Nullable String encoding, @Nullable String message,
		@Nullable Earlier earlier) {

	/** The outcome of content that an earlier import has already brought. */
	public static final String ALREADY_IMPORTED = "ALREADY_IMPORTED";

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(BusinessTime.ZONE);

	static ImportReport of(ImportRun run, Map<String, Long> quarantined, Map<String, Long> skipped) {
		return new ImportReport(run.feed(), run.fileName(), run.state().name(), run.id(), run.dryRun(), run.readRows(),
				run.loaded(), run.updated(), run.unchanged(), run.duplicate(), run.quarantined(), run.skipped(),
				new TreeMap<>(quarantined), new TreeMap<>(skipped), run.rowsInFile(), run.rowsBad(), run.blankRows(),
				run.unknownColumns(), run.encoding(), run.message(), null);
	}

	/** The answer to content that an earlier import has already brought. */
	static ImportReport alreadyImported(ImportRun earlier, String file) {
		return new ImportReport(earlier.feed(), file, ALREADY_IMPORTED, earlier.id(), false, 0, 0, 0, 0, 0, 0, 0,
				Map.of(), Map.of(), earlier.rowsInFile(), 0, 0, null, earlier.encoding(),
				"该文件已于 %s 导入（批次 %d，%s） / already imported at %1$s as %2$d, %3$s".formatted(
						SHOWN.format(earlier.startedAt()), earlier.id(), earlier.fileName()),
				Earlier.of(earlier));
	}

	/** The answer for a file that could not even be read. */
	public static ImportReport unreadable(String feed, String file, @Nullable String message) {
		return new ImportReport(feed, file, ImportState.FAILED.name(), 0, false, 0, 0, 0, 0, 0, 0, 0, Map.of(),
				Map.of(), 0, 0, 0, null, null, message, null);
	}

	public boolean is(ImportState state) {
		return this.outcome.equals(state.name());
	}

	/**
	 * The import that brought a content, with its own counts.
	 *
	 * @param startedAt in UTC
	 */
	public record Earlier(long importId, String file, Instant startedAt, int read, int loaded, int updated,
			int unchanged, int duplicate, int quarantined, int skipped) {

		static Earlier of(ImportRun run) {
			return new Earlier(run.id(), run.fileName(), run.startedAt(), run.readRows(), run.loaded(), run.updated(),
					run.unchanged(), run.duplicate(), run.quarantined(), run.skipped());
		}

	}

}
