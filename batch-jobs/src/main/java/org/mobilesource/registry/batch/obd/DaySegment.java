package org.mobilesource.registry.batch.obd;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.obd.Frame;

/**
 * The frames of a file that have records of a vehicle's day, in their order. As long as
 * they follow each other in the file they are left where they lie; then they are in
 * memory, and on disk when memory is short. A day with many frames has a file of its own,
 * which becomes the one that is kept; others share one.
 */
final class DaySegment implements FrameItem {

	private static final int BUFFER = 1 << 16;

	/** So many bytes at once are worth a file of its own. */
	private static final int LEAST_OF_A_FILE = 1 << 16;

	private final String vin;

	private final LocalDate day;

	private final Pieces pieces;

	private final SpilledFrames shared;

	/** In which they lie, null once they are elsewhere. */
	private @Nullable FileChannel file;

	private long begin;

	private long length;

	private final List<byte[]> inMemory = new ArrayList<>();

	private int bytesInMemory;

	private @Nullable Path spilled;

	private long lastShared = SpilledFrames.NONE;

	private long spilledBytes;

	private int records;

	/**
	 * Begins without a frame.
	 * @param file in which the frames lie byte by byte, null when it is packed or text
	 */
	DaySegment(String vin, LocalDate day, @Nullable FileChannel file, Pieces pieces, SpilledFrames shared) {
		this.vin = vin;
		this.day = day;
		this.file = file;
		this.pieces = pieces;
		this.shared = shared;
	}

	String vin() {
		return this.vin;
	}

	LocalDate day() {
		return this.day;
	}

	/** Adds a frame that has so many records of the day. */
	void add(Frame frame, int itsRecords) throws IOException {
		this.records += itsRecords;
		if (this.file != null) {
			this.begin = (this.length == 0) ? frame.offset() : this.begin;
			if (frame.offset() == this.begin + this.length) {
				this.length += frame.length();
				return;
			}
			takeOut();
		}
		put(frame.bytes(), frame.at(), frame.length());
	}

	/** Takes the frames out of the file: the next one lies elsewhere. */
	private void takeOut() throws IOException {
		try (var frames = open()) {
			var buffer = new byte[(int) Math.min(this.length, BUFFER)];
			for (int read = frames.read(buffer); read >= 0; read = frames.read(buffer)) {
				put(buffer, 0, read);
			}
		}
		this.file = null;
	}

	private void put(byte[] bytes, int from, int number) {
		int copied = 0;
		while (copied < number) {
			int at = this.bytesInMemory % Pieces.SIZE;
			if (at == 0) {
				this.inMemory.add(this.pieces.take());
			}
			int part = Math.min(number - copied, Pieces.SIZE - at);
			System.arraycopy(bytes, from + copied, this.inMemory.get(this.inMemory.size() - 1), at, part);
			this.bytesInMemory += part;
			copied += part;
		}
	}

	/** Where the frames begin in the file in which they lie, null when they do not. */
	@Nullable Long offset() {
		return (this.file != null) ? this.begin : null;
	}

	/** Moves what is in memory to a file of this folder, or to the shared one. */
	void spill(Path folder) throws IOException {
		if (this.bytesInMemory == 0) {
			return;
		}
		boolean sharing = this.lastShared != SpilledFrames.NONE;
		if (sharing || this.spilled == null && this.bytesInMemory < LEAST_OF_A_FILE) {
			this.lastShared = this.shared.add(this.lastShared, this.inMemory, this.bytesInMemory);
			forget();
			return;
		}
		this.spilled = folder.resolve(this.vin + "-" + this.day + ".part");
		append(this.spilled);
	}

	private void append(Path file) throws IOException {
		try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			copy(inMemory(), out);
		}
		forget();
	}

	private void forget() {
		this.spilledBytes += this.bytesInMemory;
		this.bytesInMemory = 0;
		this.pieces.giveBack(this.inMemory);
		this.inMemory.clear();
	}

	private static void copy(InputStream frames, OutputStream out) throws IOException {
		try (frames; var pieceByPiece = new BufferedOutputStream(out, BUFFER)) {
			frames.transferTo(pieceByPiece);
		}
	}

	private InputStream inMemory() {
		List<InputStream> streams = new ArrayList<>();
		for (int i = 0; i < this.inMemory.size(); i++) {
			int length = Math.min(this.bytesInMemory - i * Pieces.SIZE, Pieces.SIZE);
			streams.add(new ByteArrayInputStream(this.inMemory.get(i), 0, length));
		}
		return new SequenceInputStream(Collections.enumeration(streams));
	}

	long bytes() {
		return (this.file != null) ? this.length : this.spilledBytes + this.bytesInMemory;
	}

	InputStream open() throws IOException {
		if (this.file != null) {
			return new FileStretch(this.file, this.begin, this.length);
		}
		if (this.lastShared != SpilledFrames.NONE) {
			return new SequenceInputStream(this.shared.open(this.lastShared), inMemory());
		}
		return (this.spilled == null) ? inMemory()
				: new SequenceInputStream(Files.newInputStream(this.spilled), inMemory());
	}

	/**
	 * Writes all of it to a file of the same file store as the folder it was moved to;
	 * its own file is moved there.
	 */
	void writeTo(Path file) throws IOException {
		if (this.spilled != null) {
			append(this.spilled);
			Files.move(this.spilled, file, StandardCopyOption.REPLACE_EXISTING);
			this.spilled = file;
			return;
		}
		try (var out = Files.newOutputStream(file)) {
			copy(open(), out);
		}
	}

	@Override
	public int rows() {
		return this.records;
	}

}
