package org.mobilesource.registry.batch.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.evidence.EvidenceInbox;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.nightly.LeftFile.Reason;
import org.mobilesource.registry.batch.nightly.Partition.End;
import org.mobilesource.registry.batch.reminder.Dispatch;
import org.mobilesource.registry.batch.reminder.Reminders;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/**
 * The night of one business date: every file of the inbox, feed by feed in the order in
 * which they depend on each other, then judging, cases, the three lists, the reminders,
 * and at last the evidence files, on which no list depends. It can simply be run again:
 * what is done stays done, what a crash cut short goes on.
 */
public class Nightly {

	/** Held while a night is at work. */
	public static final String LOCK = "night";

	private final FileImporter importer;

	private final NightFiles files;

	private final Evaluation evaluation;

	private final Reminders reminders;

	private final Dispatch dispatch;

	private final EvidenceInbox evidence;

	private final DatabaseLocks locks;

	private final InboxSettings settings;

	private final MachineClock machineClock;

	private final Clock clock;

	Nightly(FileImporter importer, NightFiles files, Evaluation evaluation, Reminders reminders, Dispatch dispatch,
			EvidenceInbox evidence, DatabaseLocks locks, InboxSettings settings, MachineClock machineClock,
			Clock clock) {
		this.importer = importer;
		this.files = files;
		this.evaluation = evaluation;
		this.reminders = reminders;
		this.dispatch = dispatch;
		this.evidence = evidence;
		this.locks = locks;
		this.settings = settings;
		this.machineClock = machineClock;
		this.clock = clock;
	}

	/**
	 * Runs the night.
	 * @param inbox holds a folder for each feed; files move on to {@code done/} or
	 * {@code held/}
	 * @param now the clock of the run
	 * @param progress hears how far files are
	 * @param finished hears what became of each file
	 */
	public Result run(LocalDate businessDate, Path inbox, Instant now, ImportProgress progress,
			Consumer<ImportReport> finished) {
		return run(new Night(businessDate, inbox, now, false), new NightListener(progress, finished));
	}

	/** Runs a night of long ago, whose files are all complete. */
	public Result catchUp(LocalDate businessDate, Path inbox, Instant now, ImportProgress progress,
			Consumer<ImportReport> finished) {
		return run(new Night(businessDate, inbox, now, true), new NightListener(progress, finished));
	}

	private Result run(Night night, NightListener listener) {
		this.machineClock.check();
		return this.locks.holding(LOCK, () -> {
			this.files.recover();
			var settings = night.historic() ? InboxSettings.TAKE_AT_ONCE : this.settings;
			var inbox = new Inbox(night.inbox(), this.importer.feedNames(), settings, this.clock);
			List<ImportReport> reports = new ArrayList<>();
			List<LeftFile> left = new ArrayList<>();
			boolean failed = false;
			for (var feed : this.importer.feedNames()) {
				var contents = inbox.take(feed);
				var taken = inOrder(feed, contents, left);
				var ends = this.files.run(night, feed, taken, listener);
				failed |= ends.values().stream().anyMatch(End::isFailed);
				clear(inbox, feed, taken, ends, left);
				ends.forEach((file, end) -> reports.add(this.files.report(feed, file, end)));
			}
			var published = failed ? null : this.evaluation.publish(night.businessDate(), night.now());
			if (published != null) {
				this.reminders.queue(night.businessDate(), night.now());
			}
			var pictures = this.evidence.take(night.inbox(), night.now(), settings.quiet());
			pictures.left().forEach((file) -> left.add(new LeftFile(EvidenceInbox.FOLDER, file, Reason.UNFINISHED)));
			if (published != null && !night.historic()) {
				this.dispatch.send(night.now());
			}
			return new Result(night.businessDate(), (published != null) ? published.run() : null,
					published != null && published.isNew(), reports, left, pictures);
		});
	}

	/** Leaves out unfinished files, and what must not overtake them. */
	private List<String> inOrder(String feed, Inbox.Contents contents, List<LeftFile> left) {
		Set<String> waiting = new HashSet<>();
		List<String> taken = new ArrayList<>();
		for (var file : contents.files()) {
			var sequence = this.importer.sequenceOf(feed, file);
			if (contents.unfinished().contains(file)) {
				waiting.add(sequence);
				left.add(new LeftFile(feed, file, Reason.UNFINISHED));
			}
			else if (waiting.contains(sequence)) {
				left.add(new LeftFile(feed, file, Reason.BEHIND));
			}
			else {
				taken.add(file);
			}
		}
		return taken;
	}

	/** Moves on what is done with. */
	private void clear(Inbox inbox, String feed, List<String> taken, Map<String, End> ends, List<LeftFile> left) {
		for (var file : taken) {
			var end = ends.get(file);
			if (end == null) {
				left.add(new LeftFile(feed, file, Reason.BEHIND));
			}
			else if (end.changed() || (!end.isFailed() && !isUnchanged(inbox.path(feed, file), end))) {
				left.add(new LeftFile(feed, file, Reason.CHANGED));
			}
			else if (!end.isFailed()) {
				inbox.move(feed, file, end.isHeld());
			}
		}
	}

	private boolean isUnchanged(Path file, End end) {
		try {
			return this.importer.isUnchanged(file, end.importId());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Folders of the inbox that no feed has: what lies in them is not imported. */
	public List<String> unknownFolders(Path inbox) {
		var known = new HashSet<>(this.importer.feedNames());
		known.add(EvidenceInbox.FOLDER);
		return Inbox.unknownFolders(inbox, known);
	}

	/**
	 * What the night did.
	 *
	 * @param run nothing when a file failed: an incomplete night would list and unlist
	 * wrongly
	 * @param isNew whether it published; the same data again change nothing
	 * @param left files that stay in the inbox for the next night
	 * @param evidence what became of stills and clips
	 */
	public record Result(LocalDate businessDate, @Nullable EvaluationRun run, boolean isNew, List<ImportReport> files,
			List<LeftFile> left, EvidenceInbox.Result evidence) {
	}

}
