package org.mobilesource.registry.batch.obd;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;

/**
 * One file for the frames of many vehicles' days, a block whenever a day has some: a file
 * of its own for each few frames would take longer than decoding them. A block says where
 * the one before it of the same day lies, so that a day needs no more memory however many
 * blocks it has. The file goes with the process.
 */
final class SpilledFrames implements Closeable {

	/** Stands for the block before the first one of a day. */
	static final long NONE = -1;

	private static final int HEADER = Long.BYTES + Integer.BYTES;

	private final FileChannel channel;

	private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

	private long end;

	SpilledFrames(Path folder) throws IOException {
		this.channel = FileChannel.open(folder.resolve("spilled.frames"), StandardOpenOption.CREATE_NEW,
				StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
	}

	/**
	 * Writes a block.
	 * @param before the block before it of the same day, or {@code NONE}
	 * @param pieces of {@code Pieces.SIZE} each
	 * @param bytes how many of theirs count
	 * @return where it lies
	 */
	long add(long before, Collection<byte[]> pieces, int bytes) throws IOException {
		if (this.buffer.capacity() < HEADER + bytes) {
			this.buffer = ByteBuffer.allocate(HEADER + bytes);
		}
		this.buffer.clear().putLong(before).putInt(bytes);
		for (var piece : pieces) {
			this.buffer.put(piece, 0, Math.min(piece.length, HEADER + bytes - this.buffer.position()));
		}
		this.buffer.flip();
		long at = this.end;
		while (this.buffer.hasRemaining()) {
			this.end += this.channel.write(this.buffer, this.end);
		}
		return at;
	}

	/** The blocks of a day from its first to this last one. */
	InputStream open(long last) throws IOException {
		Deque<FileStretch> blocks = new ArrayDeque<>();
		long at = last;
		while (at != NONE) {
			var header = ByteBuffer.wrap(new FileStretch(this.channel, at, HEADER).readNBytes(HEADER));
			long before = header.getLong();
			blocks.push(new FileStretch(this.channel, at + HEADER, header.getInt()));
			at = before;
		}
		return new SequenceInputStream(Collections.enumeration(blocks));
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
