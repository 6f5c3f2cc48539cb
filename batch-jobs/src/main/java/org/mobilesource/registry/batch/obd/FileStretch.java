package org.mobilesource.registry.batch.obd;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file, which others may read elsewhere at the same time. */
final class FileStretch extends InputStream {

	private final FileChannel file;

	private final Closeable closing;

	private final long end;

	private long at;

	/** Reads so many bytes of a file that stays open. */
	FileStretch(FileChannel file, long from, long bytes) {
		this(file, from, bytes, () -> {
		});
	}

	/**
	 * Reads so many bytes.
	 * @param closing is closed with the stretch
	 */
	FileStretch(FileChannel file, long from, long bytes, Closeable closing) {
		this.file = file;
		this.at = from;
		this.end = from + bytes;
		this.closing = closing;
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (this.at == this.end) {
			return -1;
		}
		int wanted = (int) Math.min(length, this.end - this.at);
		int read = this.file.read(ByteBuffer.wrap(target, offset, wanted), this.at);
		if (read < 0) {
			throw new EOFException("The file ends at " + this.at + " instead of " + this.end);
		}
		this.at += read;
		return read;
	}

	@Override
	public void close() throws IOException {
		this.closing.close();
	}

}
