package org.mobilesource.registry.batch.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.convert.DurationStyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class InboxTests {

	private static final List<String> FEEDS = List.of("companies", "trucks");

	@TempDir
	private Path folder;

	@BeforeEach
	void folders() throws IOException {
		Files.createDirectories(this.folder.resolve("trucks"));
	}

	@Test
	void namesOfFilesUnderWayArePassedOver() throws IOException {
		for (var name : List.of("b.csv", ".c.csv", "d.csv.part", "e.tmp", "f.filepart", "a.csv")) {
			write(name, Duration.ofHours(1));
		}

		assertThat(inbox("60s", "10m").take("trucks").files()).containsExactly("a.csv", "b.csv");
		assertThat(inbox("60s", "10m").take("companies").files()).isEmpty();
	}

	@Test
	void anOldFileIsTakenAtOnceAndAnyFileInAHistoricFolder() throws IOException {
		write("old.csv", Duration.ofMinutes(2));

		assertThat(inbox("60s", "10m").take("trucks").unfinished()).isEmpty();

		write("new.csv", Duration.ofSeconds(-3_600));

		var historic = new Inbox(this.folder, FEEDS, InboxSettings.TAKE_AT_ONCE, Clock.systemUTC());
		assertThat(historic.take("trucks")).isEqualTo(new Inbox.Contents(List.of("new.csv", "old.csv"), Set.of()));
	}

	@Test
	void aFileIsTakenOnceItHasNotChangedForAWhileWhateverItsTimeSays() throws IOException {
		write("fast-clock.csv", Duration.ofSeconds(-3_600));
		var began = System.nanoTime();

		var contents = inbox("200ms", "1m").take("trucks");

		assertThat(contents).isEqualTo(new Inbox.Contents(List.of("fast-clock.csv"), Set.of()));
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(200));
	}

	@Test
	void aFileThatIsBeingWrittenIsWaitedFor() throws IOException {
		write("slow.csv", Duration.ZERO);
		try (var writer = new Writer(this.folder.resolve("trucks/slow.csv"), 20)) {
			var contents = inbox("400ms", "1m").take("trucks");

			assertThat(contents.unfinished()).isEmpty();
			assertThat(writer.isDone()).isTrue();
		}
	}

	@Test
	void aFileThatDoesNotComeToRestIsLeft() throws IOException {
		write("a.csv", Duration.ofHours(1));
		write("endless.csv", Duration.ZERO);
		try (var writer = new Writer(this.folder.resolve("trucks/endless.csv"), Integer.MAX_VALUE)) {
			var contents = inbox("400ms", "1s").take("trucks");

			assertThat(contents.files()).containsExactly("a.csv", "endless.csv");
			assertThat(contents.unfinished()).containsExactly("endless.csv");
			assertThat(writer.isDone()).isFalse();
		}
	}

	@Test
	void aChangeSinceTheNightBeganCountsMoreThanAnOldTime() throws IOException {
		var file = write("copied.csv", Duration.ofHours(1));
		var inbox = inbox("10m", "0s");

		Files.writeString(file, "more", StandardOpenOption.APPEND);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

		assertThat(inbox.take("trucks").unfinished()).containsExactly("copied.csv");
	}

	private Inbox inbox(String quiet, String patience) {
		var settings = new InboxSettings(DurationStyle.detectAndParse(quiet), DurationStyle.detectAndParse(patience));
		return new Inbox(this.folder, FEEDS, settings, Clock.systemUTC());
	}

	private Path write(String name, Duration age) throws IOException {
		var file = Files.writeString(this.folder.resolve("trucks").resolve(name), name);
		return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
	}

	/** Appends to a file so often, every 50 ms. */
	private static final class Writer implements AutoCloseable {

		private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

		private final CountDownLatch times;

		Writer(Path file, int times) {
			this.times = new CountDownLatch(times);
			this.thread.scheduleAtFixedRate(() -> append(file), 0, 50, TimeUnit.MILLISECONDS);
		}

		private void append(Path file) {
			if (this.times.getCount() > 0) {
				try {
					Files.writeString(file, "more", StandardOpenOption.APPEND);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				this.times.countDown();
			}
		}

		boolean isDone() {
			return this.times.getCount() == 0;
		}

		@Override
		public void close() {
			this.thread.shutdownNow();
			assertThatCode(() -> this.thread.awaitTermination(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
		}

	}

}
