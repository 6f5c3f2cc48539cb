package org.mobilesource.registry.batch.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * Finds the rows of a file whose key occurs in it more than once: duplicates when all of
 * them say the same, else conflicts. Keys are told apart by 128 bits of their digest;
 * what is too much for memory lies on disk, parted by key.
 */
final class RepeatedKeys implements Closeable {

	/** Digest of the key (2), hash of the row, and its line, negative when it is bad. */
	private static final int RECORD = 4;

	private static final int PARTS = 64;

	private final Path folder;

	private final int mostRows;

	private final BitSet duplicates = new BitSet();

	private final BitSet conflicts = new BitSet();

	private final MessageDigest sha256 = Sha256.begin();

	private final List<FileChannel> parts = new ArrayList<>();

	private long[] records;

	private int rows;

	private int rowsBad;

	/**
	 * Looks at one file.
	 * @param folder for what does not fit in memory
	 * @param mostRows so many rows are kept in memory, of 32 bytes each
	 */
	RepeatedKeys(Path folder, int mostRows) {
		this.folder = folder;
		this.mostRows = mostRows;
		this.records = new long[RECORD * 1024];
	}

	void add(String key, long hash, int line, boolean bad) throws IOException {
		if (this.rows == this.mostRows) {
			partOnDisk();
		}
		if (RECORD * (this.rows + 1) > this.records.length) {
			this.records = Arrays.copyOf(this.records, 2 * this.records.length);
		}
		var digest = ByteBuffer.wrap(this.sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
		int at = RECORD * this.rows++;
		this.records[at] = digest.getLong();
		this.records[at + 1] = digest.getLong();
		this.records[at + 2] = hash;
		this.records[at + 3] = bad ? -line : line;
	}

	/** Finds the repeated keys of all rows that were added. */
	void conclude() throws IOException {
		if (this.parts.isEmpty()) {
			conclude(this.records, this.rows);
			return;
		}
		partOnDisk();
		for (var part : this.parts) {
			var bytes = ByteBuffer.allocate((int) part.size());
			while (bytes.hasRemaining()) {
				part.read(bytes, bytes.position());
			}
			var ofPart = new long[bytes.capacity() / Long.BYTES];
			bytes.flip().asLongBuffer().get(ofPart);
			conclude(ofPart, ofPart.length / RECORD);
		}
	}

	private void conclude(long[] of, int number) {
		var first = new int[number];
		var contradicted = new BitSet();
		var table = new FirstRows(of, number);
		for (int i = 0; i < number; i++) {
			first[i] = table.firstWithKeyOf(i);
			if (of[RECORD * i + 2] != of[RECORD * first[i] + 2]) {
				contradicted.set(first[i]);
			}
		}
		for (int i = 0; i < number; i++) {
			long line = of[RECORD * i + 3];
			if (contradicted.get(first[i])) {
				this.conflicts.set((int) Math.abs(line));
				this.rowsBad++;
			}
			else if (first[i] != i) {
				this.duplicates.set((int) Math.abs(line));
			}
			else if (line < 0) {
				this.rowsBad++;
			}
		}
	}

	private void partOnDisk() throws IOException {
		while (this.parts.size() < PARTS) {
			Files.createDirectories(this.folder);
			this.parts
				.add(FileChannel.open(this.folder.resolve(UUID.randomUUID() + ".keys"), StandardOpenOption.CREATE_NEW,
						StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
		}
		var bytes = ByteBuffer.allocate(Long.BYTES * RECORD * this.rows);
		for (int part = 0; part < PARTS; part++) {
			var longs = bytes.clear().asLongBuffer();
			for (int i = 0; i < this.rows; i++) {
				if (Math.floorMod(this.records[RECORD * i], PARTS) == part) {
					longs.put(this.records, RECORD * i, RECORD);
				}
			}
			bytes.limit(Long.BYTES * longs.position());
			while (bytes.hasRemaining()) {
				this.parts.get(part).write(bytes);
			}
		}
		this.rows = 0;
	}

	/** Whether an earlier row of the file says the same under the same key. */
	boolean isDuplicate(int line) {
		return this.duplicates.get(line);
	}

	/** Whether another row of the file says something else under the same key. */
	boolean isConflict(int line) {
		return this.conflicts.get(line);
	}

	/** Rows that conflict, and bad ones that are the first of their key. */
	int rowsBad() {
		return this.rowsBad;
	}

	@Override
	public void close() throws IOException {
		for (var part : this.parts) {
			part.close();
		}
	}

	/** A hash table from keys to the first row that has them. */
	private static final class FirstRows {

		private final long[] records;

		private final int[] slots;

		FirstRows(long[] records, int rows) {
			this.records = records;
			this.slots = new int[Integer.highestOneBit(Math.max(rows, 1)) << 2];
		}

		int firstWithKeyOf(int row) {
			int mask = this.slots.length - 1;
			int slot = (int) this.records[RECORD * row + 1] & mask;
			while (this.slots[slot] != 0 && !sameKey(this.slots[slot] - 1, row)) {
				slot = (slot + 1) & mask;
			}
			if (this.slots[slot] == 0) {
				this.slots[slot] = row + 1;
			}
			return this.slots[slot] - 1;
		}

		private boolean sameKey(int one, int other) {
			return this.records[RECORD * one] == this.records[RECORD * other]
					&& this.records[RECORD * one + 1] == this.records[RECORD * other + 1];
		}

	}

}
