package org.mobilesource.registry.batch.obd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.obd.Frame;

/**
 * The frames of a file that have records of a vehicle's day, in their order: in memory,
 * and on disk when memory is short.
 */
final class DaySegment implements FrameItem {

	private final String vin;

	private final LocalDate day;

	private Buffer buffer = new Buffer();

	private @Nullable Path spilled;

	private long spilledBytes;

	private int records;

	DaySegment(String vin, LocalDate day) {
		this.vin = vin;
		this.day = day;
	}

	String vin() {
		return this.vin;
	}

	LocalDate day() {
		return this.day;
	}

	/** Adds a frame that has so many records of the day. */
	void add(Frame frame, int itsRecords) {
		this.buffer.write(frame.bytes(), frame.at(), frame.length());
		this.records += itsRecords;
	}

	/** Moves what is in memory to a file of this folder. */
	void spill(Path folder) throws IOException {
		if (this.buffer.size() == 0) {
			return;
		}
		var file = (this.spilled != null) ? this.spilled : Files.createTempFile(folder, "frames", ".part");
		append(file);
		this.spilled = file;
	}

	private void append(Path file) throws IOException {
		try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
			this.buffer.writeTo(out);
		}
		this.spilledBytes += this.buffer.size();
		this.buffer = new Buffer();
	}

	long bytes() {
		return this.spilledBytes + this.buffer.size();
	}

	InputStream open() throws IOException {
		var rest = this.buffer.open();
		return (this.spilled == null) ? rest : new SequenceInputStream(Files.newInputStream(this.spilled), rest);
	}

	/**
	 * Writes all of it to a file of the same file store as the folder it was moved to;
	 * what is on disk already is moved there.
	 */
	void writeTo(Path file) throws IOException {
		if (this.spilled != null) {
			append(this.spilled);
			Files.move(this.spilled, file, StandardCopyOption.REPLACE_EXISTING);
			this.spilled = file;
			return;
		}
		try (var out = Files.newOutputStream(file)) {
			this.buffer.writeTo(out);
		}
	}

	@Override
	public int rows() {
		return this.records;
	}

	/** Read without a copy. */
	private static final class Buffer extends ByteArrayOutputStream {

		private static final int SMALL = 8_192;

		Buffer() {
			super(SMALL);
		}

		InputStream open() {
			return new ByteArrayInputStream(this.buf, 0, this.count);
		}

	}

}
