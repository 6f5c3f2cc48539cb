package org.mobilesource.registry.batch.obd;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The bad frames of a file, on disk until they are loaded. */
final class BadFrames implements Closeable {

	private final Path file;

	private final DataOutputStream out;

	private @Nullable DataInputStream in;

	private int count;

	private int read;

	BadFrames(Path folder) throws IOException {
		this.file = Files.createTempFile(folder, "bad", ".part");
		this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(this.file)));
	}

	void add(BadFrame bad) throws IOException {
		this.count++;
		this.out.writeInt(bad.line());
		this.out.writeUTF(bad.code());
		this.out.writeInt(bad.column());
		this.out.writeLong(bad.offset());
		this.out.writeLong(bad.length());
		this.out.writeUTF(bad.value());
		this.out.writeUTF(bad.hex());
	}

	int count() {
		return this.count;
	}

	/** The next of them in their order, null behind the last. */
	@Nullable BadFrame next() throws IOException {
		if (this.in == null) {
			this.out.flush();
			this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(this.file)));
		}
		if (this.read == this.count) {
			return null;
		}
		this.read++;
		return new BadFrame(this.in.readInt(), this.in.readUTF(), this.in.readInt(), this.in.readLong(),
				this.in.readLong(), this.in.readUTF(), this.in.readUTF());
	}

	@Override
	public void close() throws IOException {
		this.out.close();
		if (this.in != null) {
			this.in.close();
		}
		Files.deleteIfExists(this.file);
	}

}
