package org.mobilesource.registry.batch.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox of one night, a folder for each feed. A file is taken when it has not changed
 * for a while: by what is seen of it, and by its time of change only when that is old.
 */
final class Inbox {

	private static final Logger logger = LoggerFactory.getLogger(Inbox.class);

	private static final Set<String> FINISHED = Set.of("done", "held");

	private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart");

	private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

	private final Path folder;

	private final Duration quiet;

	private final Clock clock;

	private final long giveUpAt;

	private final Map<Path, Seen> seen = new HashMap<>();

	/** Looks at the files of the feeds, so that later looks can tell what has changed. */
	Inbox(Path folder, Collection<String> feeds, InboxSettings settings, Clock clock) {
		this.folder = folder;
		this.quiet = settings.quiet();
		this.clock = clock;
		this.giveUpAt = System.nanoTime() + settings.patience().toNanos();
		feeds.forEach((feed) -> look(files(feed)));
	}

	/**
	 * The files of the feed by their names, once all of them are complete or the patience
	 * of the night is at its end.
	 */
	Contents take(String feed) {
		var files = files(feed);
		var unfinished = look(files);
		unfinished.forEach((file) -> logger.warn("等待写完 / waiting for it to be complete: {}/{}", feed, file));
		while (!unfinished.isEmpty() && System.nanoTime() < this.giveUpAt) {
			pause();
			files = files(feed);
			unfinished = look(files);
		}
		return new Contents(files.stream().map((file) -> file.getFileName().toString()).toList(), unfinished);
	}

	/** Looks at the files, and says which of them may still be written. */
	private Set<String> look(List<Path> files) {
		var changing = new TreeSet<String>();
		for (var file : files) {
			try {
				var now = Files.readAttributes(file, BasicFileAttributes.class);
				if (changes(file, now.size(), now.lastModifiedTime())) {
					changing.add(file.getFileName().toString());
				}
			}
			catch (NoSuchFileException ex) {
				this.seen.remove(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return changing;
	}

	private boolean changes(Path file, long size, FileTime changedAt) {
		var earlier = this.seen.get(file);
		var quietFor = Duration.ZERO;
		if (earlier == null) {
			quietFor = Duration.between(changedAt.toInstant(), this.clock.instant());
		}
		else if (earlier.size == size && earlier.changedAt.equals(changedAt)) {
			quietFor = Duration.ofNanos(System.nanoTime() - earlier.quietSince);
		}
		this.seen.put(file, new Seen(size, changedAt, System.nanoTime() - Math.max(quietFor.toNanos(), 0)));
		return quietFor.compareTo(this.quiet) < 0;
	}

	private void pause() {
		try {
			TimeUnit.NANOSECONDS.sleep(Math.min(LOOK_AGAIN.toNanos(), Math.max(this.quiet.toNanos() / 4, 1)));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for files to be complete", ex);
		}
	}

	private List<Path> files(String feed) {
		if (!Files.isDirectory(this.folder.resolve(feed))) {
			return List.of();
		}
		try (var files = Files.list(this.folder.resolve(feed))) {
			return files.filter((file) -> Files.isRegularFile(file) && isDelivered(file.getFileName().toString()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isDelivered(String name) {
		return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
	}

	Path path(String feed, String file) {
		return this.folder.resolve(feed).resolve(file);
	}

	/** A file never takes the place of another one of its name. */
	void move(String feed, String file, boolean held) {
		var to = this.folder.resolve(held ? "held" : "done").resolve(feed);
		try {
			Files.createDirectories(to);
			var target = to.resolve(file);
			for (int i = 2; Files.exists(target); i++) {
				target = to.resolve(i + "-" + file);
			}
			Files.move(path(feed, file), target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Folders that no feed has. */
	static List<String> unknownFolders(Path inbox, Collection<String> feeds) {
		if (!Files.isDirectory(inbox)) {
			return List.of();
		}
		List<String> unknown = new ArrayList<>();
		try (var folders = Files.list(inbox)) {
			folders.filter(Files::isDirectory)
				.map((folder) -> folder.getFileName().toString())
				.filter((name) -> !feeds.contains(name) && !FINISHED.contains(name))
				.sorted()
				.forEach(unknown::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return unknown;
	}

	/**
	 * The files of a feed.
	 *
	 * @param files names of all of them, sorted
	 * @param unfinished names of those that may still be written
	 */
	record Contents(List<String> files, Set<String> unfinished) {
	}

	private record Seen(long size, FileTime changedAt, long quietSince) {
	}

}
