package org.mobilesource.registry.batch.watchlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/**
 * The night of one business date: every file of the inbox in the order in which feeds
 * depend on each other, then judging, cases, the three lists. It can simply be run again:
 * what is done stays done, what a crash cut short goes on.
 */
public class Nightly {

	private static final Set<String> FINISHED = Set.of("done", "held");

	private final FileImporter importer;

	private final Evaluation evaluation;

	private final DatabaseLocks locks;

	Nightly(FileImporter importer, Evaluation evaluation, DatabaseLocks locks) {
		this.importer = importer;
		this.evaluation = evaluation;
		this.locks = locks;
	}

	/**
	 * Runs the night.
	 * @param inbox holds a folder for each feed; files move on to {@code done/} or
	 * {@code held/}
	 * @param now the clock of the run
	 * @param progress hears how far a file is
	 * @param finished hears what became of each file
	 */
	public Result run(LocalDate businessDate, Path inbox, Instant now, ImportProgress progress,
			Consumer<ImportReport> finished) {
		return this.locks.holding("night", () -> {
			List<ImportReport> reports = new ArrayList<>();
			for (var feed : this.importer.feedNames()) {
				for (var file : files(inbox.resolve(feed))) {
					var report = this.importer
						.importFile(new ImportRequest(feed, file, businessDate, now, false, false), progress);
					reports.add(report);
					finished.accept(report);
					if (!report.is(ImportState.FAILED)) {
						move(file, inbox, feed, report);
					}
				}
			}
			var published = this.evaluation.publish(businessDate, now);
			return new Result(published.run(), published.isNew(), reports);
		});
	}

	/** Folders of the inbox that no feed has: what lies in them is not imported. */
	public List<String> unknownFolders(Path inbox) {
		if (!Files.isDirectory(inbox)) {
			return List.of();
		}
		try (var folders = Files.list(inbox)) {
			return folders.filter(Files::isDirectory)
				.map((folder) -> folder.getFileName().toString())
				.filter((name) -> !this.importer.feedNames().contains(name) && !FINISHED.contains(name))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var files = Files.list(folder)) {
			return files.filter((file) -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file never takes the place of another one of its name. */
	private static void move(Path file, Path inbox, String feed, ImportReport report) {
		boolean stopped = report.is(ImportState.HELD) || report.is(ImportState.REFUSED);
		var folder = inbox.resolve(stopped ? "held" : "done").resolve(feed);
		try {
			Files.createDirectories(folder);
			var target = folder.resolve(file.getFileName());
			for (int i = 2; Files.exists(target); i++) {
				target = folder.resolve(i + "-" + file.getFileName());
			}
			Files.move(file, target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the night did.
	 *
	 * @param isNew whether it published; the same data again change nothing
	 */
	public record Result(EvaluationRun run, boolean isNew, List<ImportReport> files) {
	}

}
