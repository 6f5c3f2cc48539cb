package org.mobilesource.registry.batch.obd;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
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
 * The frames of a file that have records of a vehicle's day, in their order: in memory,
 * and on disk when memory is short. A day with many frames has a file of its own, which
 * becomes the one that is kept; others share one.
 */
final class DaySegment implements FrameItem {

	private static final int BUFFER = 1 << 16;

	/** So many bytes at once are worth a file of its own. */
	private static final int LEAST_OF_A_FILE = 1 << 16;

	private final String vin;

	private final LocalDate day;

	private final Pieces pieces;

	private final SpilledFrames shared;

	private final List<byte[]> inMemory = new ArrayList<>();

	private int bytesInMemory;

	private @Nullable Path spilled;

	private long lastShared = SpilledFrames.NONE;

	private long spilledBytes;

	private int records;

	DaySegment(String vin, LocalDate day, Pieces pieces, SpilledFrames shared) {
		this.vin = vin;
		this.day = day;
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
	void add(Frame frame, int itsRecords) {
		int copied = 0;
		while (copied < frame.length()) {
			int at = this.bytesInMemory % Pieces.SIZE;
			if (at == 0) {
				this.inMemory.add(this.pieces.take());
			}
			int length = Math.min(frame.length() - copied, Pieces.SIZE - at);
			System.arraycopy(frame.bytes(), frame.at() + copied, this.inMemory.get(this.inMemory.size() - 1), at,
					length);
			this.bytesInMemory += length;
			copied += length;
		}
		this.records += itsRecords;
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
		return this.spilledBytes + this.bytesInMemory;
	}

	InputStream open() throws IOException {
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
