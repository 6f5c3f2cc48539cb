package org.mobilesource.registry.batch.obd;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.obd.DecoderSettings;
import org.mobilesource.registry.domain.obd.Flag;
import org.mobilesource.registry.domain.obd.Frame;
import org.mobilesource.registry.domain.obd.Packet;
import org.mobilesource.registry.domain.obd.PacketKind;
import org.mobilesource.registry.domain.obd.PacketReader;
import org.mobilesource.registry.domain.obd.PacketTime;
import org.mobilesource.registry.domain.obd.SkipReason;
import org.mobilesource.registry.domain.obd.VehicleDay;

/**
 * Sorts the frames of a file by vehicle and day. What has no day is bad: it is kept with
 * its reason. Memory does not grow with the file.
 */
final class FrameSort implements FrameFile.Reader, Closeable {

	private static final int BYTES_KEPT = 4_096;

	private static final int LETTERS_KEPT = 20_000;

	private final PacketReader reader;

	private final DecoderSettings settings;

	private final long now;

	private final long earliest;

	private final Path folder;

	private final BadFrames bad;

	private final Map<String, Integer> passedOver = new TreeMap<>();

	private final DaySegments segments;

	/**
	 * Of the frame that is being sorted: how many records each day has, by its number.
	 */
	private final Map<Long, Integer> days = new LinkedHashMap<>();

	private int rows;

	private int place;

	private int line;

	private int lineOfBad;

	private String text = "";

	private Frame frame = new Frame();

	FrameSort(DecoderSettings settings, long now, Path folder) throws IOException {
		this.settings = settings;
		this.reader = new PacketReader(settings);
		this.now = now;
		this.earliest = LocalDate.of(settings.earliestYear(), 1, 1).atStartOfDay(BusinessTime.ZONE).toEpochSecond();
		this.folder = Files.createTempDirectory(Files.createDirectories(folder), "obd");
		this.bad = new BadFrames(this.folder);
		this.segments = new DaySegments(this.folder);
	}

	@Override
	public void lieIn(Path file) throws IOException {
		this.segments.lieIn(file);
	}

	@Override
	public void line(int number, String itsText) {
		this.line = number;
		this.text = itsText;
	}

	@Override
	public void notHex(int column) {
		this.place++;
		bad("NOT_HEX", column, 0, this.text.length(), this.text, this.text);
	}

	@Override
	public void skipped(long offset, long length, SkipReason reason) {
		this.place++;
		bad(reason.name(), 0, offset, length, "", "");
	}

	@Override
	public void frame(Frame seen) {
		this.place++;
		this.frame = seen;
		var packet = this.reader.read(seen, this.now);
		if (packet.kind().isRealTime() || packet.kind().isMessage()) {
			take(packet);
		}
		else {
			pass(packet.kind());
		}
	}

	private void take(Packet packet) {
		var unreadable = packet.has(Flag.ENCRYPTED) ? Flag.ENCRYPTED
				: packet.has(Flag.NO_LAYOUT) ? Flag.NO_LAYOUT : !packet.frame().hasVin() ? Flag.VIN_FORMAT : null;
		if (unreadable != null) {
			bad(unreadable, "");
			return;
		}
		Flag fault = null;
		long wrong = PacketTime.NONE;
		long day = PacketTime.NONE;
		int records = 0;
		for (int i = 0; i < Math.max(packet.records(), 1); i++) {
			long time = (packet.records() == 0) ? packet.time() : packet.time(i);
			var problem = fault(time);
			if (problem != null) {
				fault = problem;
				wrong = time;
				continue;
			}
			long itsDay = VehicleDay.epochDayOf(time);
			if (itsDay != day) {
				count(day, records);
				day = itsDay;
				records = 0;
			}
			records++;
		}
		give(packet, day, records);
		if (fault != null) {
			bad(fault, (wrong == PacketTime.NONE) ? ""
					: Instant.ofEpochSecond(wrong).atZone(BusinessTime.ZONE).toString());
		}
	}

	private void count(long day, int records) {
		if (records > 0) {
			this.days.merge(day, records, Integer::sum);
		}
	}

	/** Gives the frame to each day of which it has records: mostly to one. */
	private void give(Packet packet, long lastDay, int recordsOfIt) {
		if (this.days.isEmpty() && recordsOfIt > 0) {
			add(packet, lastDay, recordsOfIt);
			return;
		}
		count(lastDay, recordsOfIt);
		this.days.forEach((day, records) -> add(packet, day, records));
		this.days.clear();
	}

	private void add(Packet packet, long day, int records) {
		this.rows += records;
		this.segments.add(this.frame, packet.frame(), day, records);
	}

	/** What is wrong with the clock of a record, null when nothing is. */
	private @Nullable Flag fault(long time) {
		if (time == PacketTime.NONE) {
			return Flag.BAD_TIME;
		}
		if (time > this.now + this.settings.futureSeconds()) {
			return Flag.TIME_IN_FUTURE;
		}
		return (time < this.earliest) ? Flag.YEAR_LOW : null;
	}

	private void pass(PacketKind kind) {
		this.rows++;
		this.passedOver.merge("FRAME_" + kind, 1, Integer::sum);
	}

	private void bad(Flag flag, String value) {
		int kept = Math.min(this.frame.length(), BYTES_KEPT);
		bad(flag.name(), 0, this.frame.offset(), this.frame.length(), value,
				HexFormat.of().formatHex(this.frame.bytes(), this.frame.at(), this.frame.at() + kept));
	}

	/** Of a text the line is kept, once however much of it is bad. */
	private void bad(String code, int column, long offset, long length, String value, String hex) {
		if (this.line > 0 && this.line == this.lineOfBad) {
			return;
		}
		this.lineOfBad = this.line;
		this.rows++;
		var kept = (this.line > 0) ? this.text : hex;
		try {
			this.bad.add(new BadFrame((this.line > 0) ? this.line : this.place, code, column, offset, length, value,
					kept.substring(0, Math.min(kept.length(), LETTERS_KEPT))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int rows() {
		return this.rows;
	}

	/** The bad ones, in the order of the file. */
	BadFrames bad() {
		return this.bad;
	}

	/** The good ones by vehicle and day, and behind them what was passed over. */
	List<FrameItem> good() {
		List<FrameItem> items = new ArrayList<>(this.segments.inOrder());
		this.passedOver.forEach((reason, frames) -> items.add(new PassedOver(reason, frames)));
		return items;
	}

	@Override
	public void close() throws IOException {
		this.bad.close();
		this.segments.close();
		try (var left = Files.list(this.folder)) {
			for (var file : left.toList()) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(this.folder);
	}

}
