package org.mobilesource.registry.db.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

import org.mobilesource.registry.domain.digest.Sha256;
import org.mobilesource.registry.domain.media.MediaFormat;

/**
 * Keeps files by their SHA-256, the same content once. A file is there as a whole or not
 * at all, whenever the process ends.
 */
public final class HashedFiles {

	private static final int BUFFER = 1 << 16;

	private final Path folder;

	public HashedFiles(Path folder) {
		this.folder = folder;
	}

	/** Keeps the content and answers its digest. */
	public String keep(byte[] content) throws IOException {
		try (var received = receive(new ByteArrayInputStream(content), content.length)) {
			received.keep();
			return received.sha256();
		}
	}

	/** Takes in the content, to be kept or not; at most one byte more than these. */
	public Received receive(InputStream content, long most) throws IOException {
		var part = newPart();
		var digest = Sha256.begin();
		var buffer = new byte[BUFFER];
		var head = new byte[0];
		long bytes = 0;
		try (var out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
			for (int read = content.read(buffer); read >= 0 && bytes <= most; read = content.read(buffer)) {
				if (head.length < MediaFormat.HEAD && read > 0) {
					int start = head.length;
					head = Arrays.copyOf(head, Math.min(start + read, MediaFormat.HEAD));
					System.arraycopy(buffer, 0, head, start, head.length - start);
				}
				out.write(buffer, 0, read);
				digest.update(buffer, 0, read);
				bytes += read;
			}
		}
		catch (IOException ex) {
			Files.deleteIfExists(part);
			throw ex;
		}
		return new Received(this, part, HexFormat.of().formatHex(digest.digest()), bytes, head);
	}

	/** A file to write a content to, before it is known whether it is kept. */
	public Path newPart() throws IOException {
		Files.createDirectories(incoming());
		return Files.createTempFile(incoming(), "new", ".part");
	}

	/** Keeps what was written, and has the digest; it is moved to its place. */
	public void keep(Path part, String sha256) throws IOException {
		var file = file(sha256);
		if (!Files.exists(file)) {
			Files.createDirectories(file.getParent());
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/** The file of a digest that was kept. */
	public Path file(String sha256) {
		return this.folder.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	/**
	 * The content of a digest that was kept.
	 * @throws IllegalStateException when it is gone, or is not what was kept
	 */
	public byte[] read(String sha256) {
		try {
			var content = Files.readAllBytes(file(sha256));
			if (!Sha256.of(content).equals(sha256)) {
				throw new IllegalStateException("The file " + sha256 + " was changed on the disk");
			}
			return content;
		}
		catch (IOException ex) {
			throw new IllegalStateException("The file " + sha256 + " is not on the disk", ex);
		}
	}

	/** Removes what a process that ended has left half taken in before then. */
	public void removeLeftovers(Instant before) throws IOException {
		if (!Files.isDirectory(incoming())) {
			return;
		}
		try (var parts = Files.list(incoming())) {
			for (var part : parts.toList()) {
				if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
					Files.deleteIfExists(part);
				}
			}
		}
	}

	private Path incoming() {
		return this.folder.resolve("incoming");
	}

	/**
	 * A content that was taken in; closed without being kept, it is gone.
	 *
	 * @param head its first 64 bytes
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Received(HashedFiles store, Path part, String sha256, long bytes,
			byte[] head) implements AutoCloseable {

		public void keep() throws IOException {
			this.store.keep(this.part, this.sha256);
		}

		@Override
		public void close() {
			try {
				Files.deleteIfExists(this.part);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
