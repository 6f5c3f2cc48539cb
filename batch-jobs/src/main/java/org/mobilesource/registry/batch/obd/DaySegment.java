package org.mobilesource.registry.batch.obd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(4_096);

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
		if (this.spilled == null) {
			this.spilled = Files.createTempFile(folder, "frames", ".part");
		}
		try (var out = Files.newOutputStream(this.spilled, StandardOpenOption.APPEND)) {
			this.buffer.writeTo(out);
		}
		this.spilledBytes += this.buffer.size();
		this.buffer.reset();
	}

	int inMemory() {
		return this.buffer.size();
	}

	long bytes() {
		return this.spilledBytes + this.buffer.size();
	}

	InputStream open() throws IOException {
		var rest = new ByteArrayInputStream(this.buffer.toByteArray());
		return (this.spilled == null) ? rest : new SequenceInputStream(Files.newInputStream(this.spilled), rest);
	}

	void writeTo(Path file) throws IOException {
		try (var in = open(); var out = Files.newOutputStream(file)) {
			in.transferTo(out);
		}
	}

	@Override
	public int rows() {
		return this.records;
	}

}
