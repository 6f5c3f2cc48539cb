package org.mobilesource.registry.batch.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome.Accepted;
import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;
import org.mobilesource.registry.domain.imports.RowOutcome.Skipped;

/**
 * The checked rows of a file on disk, so that memory does not grow with the file and no
 * row is understood twice. It vanishes with the process that wrote it.
 */
final class Spool<T> implements Closeable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int BUFFER = 1 << 17;

	/** Marks a row that says where it was quarantined before. */
	private static final int REPLAYED = 1 << 6;

	private final RowCodec<T> codec;

	private final FileChannel channel;

	private final DataOutputStream out;

	private Spool(RowCodec<T> codec, FileChannel channel) {
		this.codec = codec;
		this.channel = channel;
		this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
	}

	static <T> Spool<T> in(Path folder, RowCodec<T> codec) throws IOException {
		Files.createDirectories(folder);
		return new Spool<>(codec,
				FileChannel.open(folder.resolve(UUID.randomUUID() + ".rows"), StandardOpenOption.CREATE_NEW,
						StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
	}

	void add(CheckedRow<T> row) throws IOException {
		if (row.outcome() instanceof Accepted<T> good) {
			begin(Kind.ACCEPTED, row);
			write(String.join(" ", good.warnings()));
			this.codec.write(good.value(), this.out);
		}
		else if (row.outcome() instanceof Rejected<T> bad) {
			begin(Kind.REJECTED, row);
			write(row.raw());
			write(JSON.writeValueAsBytes(bad.problems().toArray()));
		}
		else if (row.outcome() instanceof Skipped<T> foreign) {
			begin(Kind.SKIPPED, row);
			write(foreign.reason());
		}
	}

	private void begin(Kind kind, CheckedRow<T> row) throws IOException {
		this.out.writeByte((row.origin() != null) ? kind.ordinal() | REPLAYED : kind.ordinal());
		if (row.origin() != null) {
			this.out.writeLong(row.origin().importId());
			this.out.writeInt(row.origin().line());
		}
		this.out.writeInt(row.line());
		this.out.writeLong(row.hash());
		write(row.key());
	}

	/** The rows from the first one on, each read once. */
	Rows rows() throws IOException {
		this.out.flush();
		this.channel.position(0);
		return new Rows(new DataInputStream(new BufferedInputStream(Channels.newInputStream(this.channel), BUFFER)));
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	private void write(String text) throws IOException {
		write(text.getBytes(StandardCharsets.UTF_8));
	}

	private void write(byte[] bytes) throws IOException {
		this.out.writeInt(bytes.length);
		this.out.write(bytes);
	}

	private enum Kind {

		ACCEPTED, REJECTED, SKIPPED

	}

	/** A position in the spool. */
	final class Rows {

		private final DataInputStream in;

		private Rows(DataInputStream in) {
			this.in = in;
		}

		/** The next row, empty behind the last one. */
		Optional<CheckedRow<T>> next() throws IOException {
			int kind = this.in.read();
			if (kind < 0) {
				return Optional.empty();
			}
			var origin = ((kind & REPLAYED) != 0) ? new Origin(this.in.readLong(), this.in.readInt()) : null;
			int line = this.in.readInt();
			long hash = this.in.readLong();
			var key = text();
			return Optional.of(switch (Kind.values()[kind & ~REPLAYED]) {
				case ACCEPTED -> {
					var warnings = words(text());
					yield new CheckedRow<>(line, key, hash, new Accepted<>(Spool.this.codec.read(this.in), warnings),
							"", origin);
				}
				case REJECTED -> {
					var raw = text();
					yield new CheckedRow<>(line, key, hash,
							new Rejected<>(List.of(JSON.readValue(bytes(), Problem[].class))), raw, origin);
				}
				case SKIPPED -> new CheckedRow<>(line, key, hash, new Skipped<>(text()), "", origin);
			});
		}

		private static List<String> words(String text) {
			return text.isEmpty() ? List.of() : List.of(text.split(" "));
		}

		private String text() throws IOException {
			return new String(bytes(), StandardCharsets.UTF_8);
		}

		private byte[] bytes() throws IOException {
			var bytes = new byte[this.in.readInt()];
			this.in.readFully(bytes);
			return bytes;
		}

	}

}
