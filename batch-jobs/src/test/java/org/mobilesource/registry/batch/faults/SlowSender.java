package org.mobilesource.registry.batch.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes the second half of a delivered file little by little. */
final class SlowSender {

	private static final int PAUSE_MILLISECONDS = 200;

	private final Path file;

	private final byte[] content;

	private final CountDownLatch hurry = new CountDownLatch(1);

	private final CompletableFuture<Void> sent;

	/** Begins to write; every piece is so many bytes. */
	SlowSender(Path file, int piece) throws IOException {
		this.file = file;
		this.content = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(this.content, this.content.length / 2));
		this.sent = CompletableFuture.runAsync(() -> send(piece));
	}

	private void send(int piece) {
		try {
			int from = this.content.length / 2;
			while (from < this.content.length) {
				boolean hurries = this.hurry.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
				int to = hurries ? this.content.length : Math.min(from + piece, this.content.length);
				Files.write(this.file, Arrays.copyOfRange(this.content, from, to), StandardOpenOption.APPEND);
				from = to;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Writes the rest at once. */
	void finish() {
		this.hurry.countDown();
		this.sent.join();
	}

}
