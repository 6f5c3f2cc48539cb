package org.mobilesource.registry.domain.obd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.obd.DaySlots.Fate;

/**
 * The packets of one vehicle's day, from however many files, each record counted once. To
 * be used again for the next day; not by two threads at once.
 */
public final class VehicleDay implements FrameListener {

	private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

	private final DaySlots slots = new DaySlots();

	private final StreamDay stream = new StreamDay();

	private final SeenSequences seen = new SeenSequences();

	private final WorkCourse course = new WorkCourse();

	private final FrameSearch search = new FrameSearch(this);

	private final PacketReader reader;

	/** By kind and second, the file that brought it. */
	private final Map<String, Integer> messages = new HashMap<>();

	private final Dialects dialects = new Dialects();

	private long start;

	private long flags;

	private int packets;

	private int packetsBefore;

	private int removalAlarms;

	private @Nullable String iccid;

	private int duplicates;

	private int file;

	private int loaded;

	private int updated;

	private int unchanged;

	private int repeated;

	public VehicleDay(DecoderSettings settings) {
		this.reader = new PacketReader(settings);
	}

	/** Begins a day. */
	public void begin(LocalDate day) {
		this.slots.clear();
		this.messages.clear();
		this.dialects.clear();
		this.start = startOf(day);
		this.flags = 0;
		this.packets = 0;
		this.removalAlarms = 0;
		this.iccid = null;
		this.duplicates = 0;
	}

	private static long startOf(LocalDate day) {
		return day.atStartOfDay().toEpochSecond(ZONE);
	}

	/** The day of a moment in Asia/Shanghai, in seconds since 1970 in UTC. */
	public static LocalDate dayOf(long epochSecond) {
		return LocalDate.ofEpochDay(epochDayOf(epochSecond));
	}

	/** The same day as a number, from 1970-01-01 on. */
	public static long epochDayOf(long epochSecond) {
		return Math.floorDiv(epochSecond + ZONE.getTotalSeconds(), StreamColumns.SECONDS);
	}

	/**
	 * Takes the frames of one file; records of other days are passed over.
	 * @return what became of the records of this day
	 */
	public Taken add(InputStream frames) throws IOException {
		this.file++;
		this.packetsBefore = this.packets;
		this.loaded = 0;
		this.updated = 0;
		this.unchanged = 0;
		this.repeated = 0;
		this.search.read(frames, 0);
		return new Taken(this.loaded, this.updated, this.unchanged, this.repeated);
	}

	/** Takes the frames of one file. */
	public Taken add(byte[] frames) throws IOException {
		return add(new ByteArrayInputStream(frames));
	}

	@Override
	public void frame(Frame frame) {
		var packet = this.reader.read(frame, Long.MAX_VALUE);
		if (packet.records() == 0) {
			message(packet);
			return;
		}
		boolean any = false;
		for (int i = 0; i < packet.records(); i++) {
			long time = packet.time(i);
			long second = time - this.start;
			if (time != PacketTime.NONE && second >= 0 && second < StreamColumns.SECONDS) {
				take(packet, i, (int) second);
				any = true;
			}
		}
		if (any) {
			this.packets++;
			this.dialects.see(packet);
			this.flags |= packet.flags();
		}
	}

	private void take(Packet packet, int record, int second) {
		this.flags |= packet.hasZeroTime(record) ? Flag.ZERO_COLLECT_TIME.bit() : 0;
		var fate = this.slots.take(packet, record, second, this.packets);
		if (fate == Fate.NEW) {
			this.loaded++;
		}
		else {
			again(this.slots.former() < this.packetsBefore, fate == Fate.BETTER);
		}
	}

	private void again(boolean before, boolean better) {
		this.duplicates++;
		if (!before) {
			this.repeated++;
		}
		else if (better) {
			this.updated++;
		}
		else {
			this.unchanged++;
		}
	}

	/** A login, logout or removal alarm. */
	private void message(Packet packet) {
		long second = packet.time() - this.start;
		if (!packet.kind().isMessage() || packet.time() == PacketTime.NONE || second < 0
				|| second >= StreamColumns.SECONDS) {
			return;
		}
		var known = this.messages.putIfAbsent(packet.kind() + " " + second, this.file);
		if (known != null) {
			again(known < this.file, false);
			return;
		}
		this.loaded++;
		var sim = packet.iccid();
		this.iccid = (sim != null) ? sim : this.iccid;
		this.removalAlarms += (packet.kind() == PacketKind.REMOVAL_ALARM) ? 1 : 0;
	}

	/** Segments hold whole frames alone. */
	@Override
	public void skipped(long offset, long length, SkipReason reason) {
		throw new IllegalStateException("%s: %d bytes at %d of a vehicle's day".formatted(reason, length, offset));
	}

	/** Sums the day up. */
	public Summed summary(String vin, VehicleFacts vehicle, DaySettings settings) {
		return new DaySummary(this.slots, this.stream, this.seen, this.course, vehicle, settings).of(vin, this);
	}

	/** The number of the SIM card that a login of the day named, null without one. */
	public @Nullable String iccid() {
		return this.iccid;
	}

	LocalDate day() {
		return dayOf(this.start);
	}

	Dialects dialects() {
		return this.dialects;
	}

	long flags() {
		return this.flags;
	}

	int removalAlarms() {
		return this.removalAlarms;
	}

	int duplicates() {
		return this.duplicates;
	}

	/** Its midnight, in seconds since 1970 in UTC. */
	long start() {
		return this.start;
	}

	/** What became of records of a file: they add up to all of this day. */
	public record Taken(int loaded, int updated, int unchanged, int duplicate) {

		/** Nothing. */
		public static final Taken NOTHING = new Taken(0, 0, 0, 0);

		/** Both together. */
		public Taken and(Taken other) {
			return new Taken(this.loaded + other.loaded, this.updated + other.updated, this.unchanged + other.unchanged,
					this.duplicate + other.duplicate);
		}

	}

}
