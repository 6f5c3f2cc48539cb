package org.mobilesource.registry.batch.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.db.evidence.EvidenceIntake.Reception;
import org.mobilesource.registry.db.evidence.EvidenceIntake.Taken;
import org.mobilesource.registry.domain.evidence.EvidenceFile;
import org.mobilesource.registry.domain.evidence.Refusal;

/**
 * The stills and clips that lie in {@code evidence/} of an inbox, in whatever folders. A
 * file is moved on when it has been recorded; a night that was cut short finds the others
 * where they were.
 */
public final class EvidenceInbox {

	/** The folder in an inbox. */
	public static final String FOLDER = "evidence";

	private static final Logger logger = LoggerFactory.getLogger(EvidenceInbox.class);

	private static final int AT_A_TIME = 500;

	private static final Set<String> UNFINISHED = Set.of(".part", ".tmp", ".filepart");

	private final EvidenceIntake intake;

	private final Clock clock;

	public EvidenceInbox(EvidenceIntake intake, Clock clock) {
		this.intake = intake;
		this.clock = clock;
	}

	/**
	 * Takes in what has not changed for so long; without a quiet time, everything.
	 * @param now recorded as the arrival
	 */
	public Result take(Path inbox, Instant now, Duration quiet) {
		try {
			var before = quiet.isZero() ? Instant.MAX : this.clock.instant().minus(quiet);
			var files = files(inbox.resolve(FOLDER), before);
			var reception = this.intake.begin(EvidenceFile.INBOX, now);
			int arrived = 0;
			List<Held> held = new ArrayList<>();
			List<String> left = new ArrayList<>(files.left);
			for (var some : Parts.of(files.complete, AT_A_TIME)) {
				arrived += take(inbox, some, reception, held, left);
			}
			return new Result(arrived, held, left);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int take(Path inbox, List<Seen> files, Reception reception, List<Held> held, List<String> left)
			throws IOException {
		var known = reception.known(files.stream().map(Seen::name).toList());
		List<Seen> done = new ArrayList<>();
		List<Taken> kept = new ArrayList<>();
		for (var file : files) {
			try (var content = Files.newInputStream(file.path)) {
				var one = reception.keep(file.name(), content, Optional.ofNullable(known.get(file.name())));
				if (Seen.of(file.path).equals(file)) {
					kept.add(one);
					done.add(file);
					continue;
				}
			}
			catch (NoSuchFileException ex) {
				logger.warn("gone while it was read: {}", file.path);
				continue;
			}
			left.add(relative(inbox, file.path));
		}
		var recorded = reception.record(kept);
		for (int i = 0; i < done.size(); i++) {
			var refusal = recorded.get(i).refusal();
			var path = relative(inbox, done.get(i).path);
			if (refusal != null) {
				logger.warn("挂起 / held: {}/{}: {}", FOLDER, path, refusal.text());
				held.add(new Held(path, refusal));
			}
			move(inbox, path, refusal != null);
		}
		return done.size() - (int) recorded.stream().filter((one) -> one.refusal() != null).count();
	}

	/** A file never takes the place of another one of its name. */
	private static void move(Path inbox, String path, boolean held) throws IOException {
		var wanted = inbox.resolve(held ? "held" : "done").resolve(FOLDER).resolve(path);
		Files.createDirectories(wanted.getParent());
		var target = wanted;
		for (int i = 2; Files.exists(target); i++) {
			target = wanted.resolveSibling(i + "-" + wanted.getFileName());
		}
		Files.move(inbox.resolve(FOLDER).resolve(path), target);
	}

	private static String relative(Path inbox, Path file) {
		return inbox.resolve(FOLDER).relativize(file).toString();
	}

	private static Found files(Path folder, Instant before) throws IOException {
		var found = new Found(new ArrayList<>(), new ArrayList<>());
		if (Files.isDirectory(folder)) {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					var name = file.getFileName().toString();
					if (attributes.isRegularFile() && !name.startsWith(".")
							&& UNFINISHED.stream().noneMatch(name::endsWith)) {
						if (attributes.lastModifiedTime().toInstant().isAfter(before)) {
							found.left.add(folder.relativize(file).toString());
						}
						else {
							found.complete.add(Seen.of(file, attributes));
						}
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
					if (failure instanceof NoSuchFileException) {
						return FileVisitResult.CONTINUE;
					}
					throw failure;
				}
			});
		}
		found.complete.sort((a, b) -> a.path.compareTo(b.path));
		return found;
	}

	/**
	 * What became of the files; paths are below {@code evidence/}.
	 *
	 * @param arrived how many were taken, those that had arrived before among them
	 * @param left may still be written, and stay for the next night
	 */
	public record Result(int arrived, List<Held> held, List<String> left) {
	}

	/** A file that a person has to look at. */
	public record Held(String file, Refusal cause) {
	}

	private record Found(List<Seen> complete, List<String> left) {
	}

	private record Seen(Path path, long size, Instant changedAt) {

		static Seen of(Path path) throws IOException {
			return of(path, Files.readAttributes(path, BasicFileAttributes.class));
		}

		static Seen of(Path path, BasicFileAttributes attributes) {
			return new Seen(path, attributes.size(), attributes.lastModifiedTime().toInstant());
		}

		String name() {
			return this.path.getFileName().toString();
		}

	}

}
