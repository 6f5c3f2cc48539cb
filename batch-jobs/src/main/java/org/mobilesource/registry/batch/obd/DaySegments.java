package org.mobilesource.registry.batch.obd;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.obd.Frame;

/** The frames of a file by vehicle and day; moved to disk when there are too many. */
final class DaySegments implements Closeable {

	private static final int MOST_IN_MEMORY = 96 << 20;

	private final Path folder;

	private final Map<String, Map<LocalDate, DaySegment>> segments = new HashMap<>();

	private final Pieces pieces = new Pieces();

	private final SpilledFrames shared;

	private @Nullable FileChannel file;

	private @Nullable DaySegment last;

	private final byte[] lastVin = new byte[Frame.VIN_LENGTH];

	private long lastDay;

	DaySegments(Path folder) throws IOException {
		this.folder = folder;
		this.shared = new SpilledFrames(folder);
	}

	/** The frames that come lie in this file, where their offsets say. */
	void lieIn(Path itsFile) throws IOException {
		this.file = FileChannel.open(itsFile);
	}

	/**
	 * Adds a frame to a vehicle's day.
	 * @param named the frame that names the vehicle: itself, or the one within it
	 * @param day its number from 1970-01-01 on
	 * @param records how many of its records are of the day
	 */
	void add(Frame frame, Frame named, long day, int records) {
		try {
			segment(named, day).add(frame, records);
			if (this.pieces.bytes() > MOST_IN_MEMORY) {
				spill();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Mostly the same one as for the frame before. */
	private DaySegment segment(Frame named, long day) {
		var before = this.last;
		if (before != null && this.lastDay == day && named.isOf(this.lastVin, 0)) {
			return before;
		}
		var vin = named.vin();
		var segment = this.segments.computeIfAbsent(vin, (any) -> new HashMap<>())
			.computeIfAbsent(LocalDate.ofEpochDay(day),
					(date) -> new DaySegment(vin, date, this.file, this.pieces, this.shared));
		this.last = segment;
		named.copyVin(this.lastVin);
		this.lastDay = day;
		return segment;
	}

	private void spill() throws IOException {
		for (var days : this.segments.values()) {
			for (var segment : days.values()) {
				segment.spill(this.folder);
			}
		}
	}

	/** By vehicle and day. */
	List<DaySegment> inOrder() {
		return this.segments.values()
			.stream()
			.flatMap((days) -> days.values().stream())
			.sorted(Comparator.comparing(DaySegment::vin).thenComparing(DaySegment::day))
			.toList();
	}

	@Override
	public void close() throws IOException {
		try (this.shared) {
			if (this.file != null) {
				this.file.close();
			}
		}
	}

}
