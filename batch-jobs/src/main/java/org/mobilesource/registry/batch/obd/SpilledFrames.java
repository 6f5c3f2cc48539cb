package org.mobilesource.registry.batch.obd;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

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
		Deque<Long> blocks = new ArrayDeque<>();
		for (long at = last; at != NONE; at = read(at, Long.BYTES).getLong()) {
			blocks.push(at);
		}
		return new Blocks(blocks);
	}

	private ByteBuffer read(long at, int bytes) throws IOException {
		var read = ByteBuffer.allocate(bytes);
		while (read.hasRemaining()) {
			if (this.channel.read(read, at + read.position()) < 0) {
				throw new EOFException("The frames that were put aside end at " + (at + read.position()));
			}
		}
		return read.flip();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	/** Reads block after block, each at once. */
	private final class Blocks extends InputStream {

		private final Deque<Long> blocks;

		private @Nullable ByteBuffer block;

		Blocks(Deque<Long> blocks) {
			this.blocks = blocks;
		}

		@Override
		public int read() throws IOException {
			var one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			while (this.block == null || !this.block.hasRemaining()) {
				if (this.blocks.isEmpty()) {
					return -1;
				}
				long at = this.blocks.pop();
				this.block = SpilledFrames.this.read(at + HEADER,
						SpilledFrames.this.read(at + Long.BYTES, Integer.BYTES).getInt());
			}
			int taken = Math.min(length, this.block.remaining());
			this.block.get(target, offset, taken);
			return taken;
		}

	}

}
