package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.ImportMapper.NamedCount;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * Imports one file: at most once for its content, resumed where a crash cut it short. The
 * night, the command line and the pages all call it.
 */
public class FileImporter {

	/** So many stored rows change how the server should look for rows. */
	private static final int MANY_ROWS = 1_000;

	/** So long another process may be at work on the same content. */
	private static final Duration PATIENCE = Duration.ofHours(1);

	/** So often an import gives way to another one before it fails. */
	private static final int ATTEMPTS = 5;

	private static final int LONGEST_UNKNOWN = 1_000;

	private final Map<String, FileKind> kinds;

	private final ImportMapper imports;

	private final ImportJob job;

	private final DatabaseLocks locks;

	private final TextLimits limits;

	private final Clock clock;

	FileImporter(List<FileKind> kinds, ImportMapper imports, ImportJob job, DatabaseLocks locks, TextLimits limits,
			Clock clock) {
		this.kinds = kinds.stream()
			.collect(Collectors.toMap(FileKind::name, (kind) -> kind, (a, b) -> a, LinkedHashMap::new));
		this.imports = imports;
		this.job = job;
		this.locks = locks;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * The sequence in which the file keeps its place, see {@link FileKind#sequenceOf}.
	 */
	public String sequenceOf(String feed, String fileName) {
		return kind(feed).sequenceOf(fileName);
	}

	/**
	 * Ends in the job repository what a crash left running; the files go on by
	 * themselves.
	 */
	public void recover() {
		this.kinds.values().forEach(this.job::recover);
	}

	/** The names of the feeds in the order of a night. */
	public List<String> feedNames() {
		return List.copyOf(this.kinds.keySet());
	}

	/**
	 * Imports the file; a second process asking for the same content at the same time
	 * waits, and then finds it imported. Files without a sequence of their own follow
	 * each other, so that a row which is not stored yet cannot be stored by two at once,
	 * the one unseen by the other.
	 */
	public ImportReport importFile(ImportRequest request, ImportProgress progress) {
		var kind = kind(request.feed());
		var file = new InputFile(request.file());
		try {
			if (kind instanceof ContentFeed feed) {
				try (var copy = feed.receive(file.path())) {
					return importFile(kind, new InputFile(copy.part(), file.name()), copy.sha256(), request, progress);
				}
			}
			return importFile(kind, file, file.sha256(), request, progress);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file.path() + ": " + ex.getMessage(), ex);
		}
	}

	private ImportReport importFile(FileKind kind, InputFile file, String sha256, ImportRequest request,
			ImportProgress progress) throws IOException {
		return this.locks.holding(ImportStarts.lockOf(sha256), PATIENCE, () -> {
			var sequence = kind.sequenceOf(file.name());
			return sequence.isEmpty()
					? this.locks.holding("feed " + kind.name(), PATIENCE,
							() -> importContent(kind, file, sha256, request, progress))
					: importContent(kind, file, sha256, request, progress);
		});
	}

	/** What became of a file that another process has imported for this one. */
	public ImportReport reportOf(String outcome, long importId, String fileName) {
		if (outcome.equals(ImportReport.ALREADY_IMPORTED)) {
			return ImportReport.alreadyImported(this.imports.findRun(importId).orElseThrow(), fileName);
		}
		return report(importId);
	}

	/** Whether some process is at work on this content now. */
	public boolean isUnderWay(String sha256) {
		return this.locks.isHeld(ImportStarts.lockOf(sha256));
	}

	/** Whether the file still is what the import brought. */
	public boolean isUnchanged(Path file, long importId) throws IOException {
		return this.imports.findRun(importId).orElseThrow().sha256().equals(new InputFile(file).sha256());
	}

	/**
	 * Whether the content of the file has been imported. One that is being imported is
	 * waited for: its rows are stored before it is done.
	 */
	boolean isImported(Feed<?> feed, Path file) throws IOException {
		var sha256 = new InputFile(file).sha256();
		var latest = latest(feed, sha256, false);
		return latest != null && (isDone(latest) || this.locks.holding(ImportStarts.lockOf(sha256), PATIENCE,
				() -> isDone(latest(feed, sha256, false))));
	}

	private static boolean isDone(@Nullable ImportRun run) {
		return run != null && run.state() == ImportState.DONE;
	}

	/** A feed of rows. */
	Feed<?> feed(String name) {
		if (kind(name) instanceof Feed<?> feed) {
			return feed;
		}
		throw new IllegalArgumentException("此数据源没有行 / a feed without rows: " + name);
	}

	private FileKind kind(String name) {
		var kind = this.kinds.get(name);
		if (kind == null) {
			throw new IllegalArgumentException("没有此数据源 / no such feed: " + name + "; " + feedNames());
		}
		return kind;
	}

	private ImportReport importContent(FileKind kind, InputFile file, String sha256, ImportRequest request,
			ImportProgress progress) throws IOException {
		var done = latest(kind, sha256, false);
		if (done != null && isDone(done)) {
			return ImportReport.alreadyImported(done, file.name());
		}
		try {
			var form = FileForm.of(kind, file, this.limits);
			var run = begin(kind, file, sha256, request, form);
			progress.began(run.id());
			for (int i = 1; this.job.run(kind, file, form.encoding(), run, request, progress) && i < ATTEMPTS; i++) {
				run = begin(kind, file, sha256, request, form);
			}
			var report = report(run.id());
			if (report.loaded() + report.updated() >= MANY_ROWS) {
				this.imports.refreshStatistics();
			}
			return report;
		}
		catch (RefusedFileException ex) {
			var run = begin(kind, file, sha256, request, FileForm.UNKNOWN);
			this.imports.finish(run.id(), ImportState.REFUSED, ex.getMessage(), this.clock.instant());
			return report(run.id());
		}
	}

	/** The run of this content that a crash cut short, or a new one. */
	private ImportRun begin(FileKind kind, InputFile file, String sha256, ImportRequest request, FileForm form) {
		var earlier = latest(kind, sha256, request.dryRun());
		boolean resumes = earlier != null
				&& (earlier.state() == ImportState.RUNNING || earlier.state() == ImportState.FAILED);
		if (!resumes) {
			int attempt = (earlier != null) ? earlier.attempt() + 1 : 0;
			var unknown = form.unknown().isEmpty() ? null : beginning(form.unknown());
			this.imports.insertRun(new ImportRun(0, kind.name(), file.name(), sha256, attempt, request.dryRun(),
					ImportState.RUNNING, null, request.businessDate(), request.now(), form.encodingName(),
					form.header(), unknown, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, this.clock.instant(), null,
					request.submittedBy(), request.reason(), request.wholeFile()));
		}
		var run = latest(kind, sha256, request.dryRun());
		if (run == null) {
			throw new IllegalStateException("The import of " + file.name() + " was not recorded");
		}
		return run;
	}

	private @Nullable ImportRun latest(FileKind kind, String sha256, boolean dryRun) {
		return this.imports.findByContent(kind.name(), sha256, dryRun).stream().findFirst().orElse(null);
	}

	/** As much of the names as is kept. */
	private static String beginning(List<String> names) {
		var all = String.join(",", names);
		return all.substring(0, Math.min(all.length(), LONGEST_UNKNOWN));
	}

	private ImportReport report(long importId) {
		return ImportReport.of(this.imports.findRun(importId).orElseThrow(),
				counts(this.imports.countProblems(importId)), counts(this.imports.countSkipped(importId)));
	}

	private static Map<String, Long> counts(List<NamedCount> rows) {
		return rows.stream().collect(Collectors.toMap(NamedCount::name, NamedCount::number));
	}

}
