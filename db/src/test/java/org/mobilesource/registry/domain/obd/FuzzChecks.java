package org.mobilesource.registry.domain.obd;

import java.util.EnumMap;
import java.util.Map;

/**
 * Checks what is told of a stream against the bytes that it gave, and reads all of it.
 */
final class FuzzChecks implements FrameListener {

	private final FuzzStream stream;

	private final PacketReader reader = new PacketReader(Heard.SETTINGS);

	private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);

	private final long[] flags = new long[Flag.values().length];

	private long end;

	private long accepted;

	private long records;

	private long found;

	private long hidden;

	private double sum;

	FuzzChecks(FuzzStream stream) {
		this.stream = stream;
	}

	@Override
	public void frame(Frame frame) {
		this.accepted++;
		isNext(frame.offset(), frame.length());
		isFrame(frame);
		meet(frame.offset(), true);
		try {
			readAll(this.reader.read(frame, (this.accepted % 2 == 0) ? Long.MAX_VALUE : 1_700_000_000));
		}
		catch (RuntimeException ex) {
			throw new AssertionError("At " + frame.offset(), ex);
		}
	}

	@Override
	public void skipped(long offset, long length, SkipReason reason) {
		isNext(offset, length);
		meet(offset, false);
		this.skipped.merge(reason, length, Long::sum);
	}

	/** Every byte is told of once, in its order. */
	private void isNext(long offset, long length) {
		if (offset != this.end || length < 1) {
			throw new AssertionError("Told of " + length + " bytes at " + offset + " instead of at " + this.end);
		}
		this.end += length;
	}

	private void isFrame(Frame frame) {
		long at = frame.offset();
		int length = 25 + 256 * this.stream.octet(at + 22) + this.stream.octet(at + 23);
		int bcc = 0;
		for (int i = 2; i < length - 1; i++) {
			bcc ^= this.stream.octet(at + i);
		}
		boolean same = length == frame.length();
		for (int i = 0; same && i < length; i++) {
			same = this.stream.octet(at + i) == (frame.bytes()[frame.at() + i] & 0xFF);
		}
		int start = this.stream.octet(at);
		if (!same || bcc != this.stream.octet(at + length - 1) || start != this.stream.octet(at + 1)
				|| start != '#' && start != '~') {
			throw new AssertionError("No frame at " + at);
		}
	}

	/** Whole frames may lie hidden in an accident that is a frame, but not be skipped. */
	private void meet(long start, boolean isFrame) {
		var intact = this.stream.intact();
		while (!intact.isEmpty() && intact.peek() < this.end) {
			long whole = intact.remove();
			if (whole == start && isFrame) {
				this.found++;
			}
			else if (isFrame) {
				this.hidden++;
			}
			else {
				throw new AssertionError("Skipped the whole frame at " + whole);
			}
		}
	}

	private void readAll(Packet packet) {
		for (var flag : Flag.of(packet.flags())) {
			this.flags[flag.ordinal()]++;
		}
		this.sum += packet.time() + packet.serial() + packet.signature() + packet.frame().softwareVersion()
				+ packet.frame().responseFlag() + String.valueOf(packet.iccid()).length();
		if (!packet.kind().fields().isEmpty() && packet.kind().takes(packet.frame().dataLength())) {
			packet.kind().fields().forEach((field) -> add(field, field.raw(packet.bytes(), packet.dataAt())));
		}
		for (int i = 0; i < packet.records(); i++) {
			this.records++;
			this.sum += packet.time(i) + packet.length(i);
			this.flags[Flag.ZERO_COLLECT_TIME.ordinal()] += packet.hasZeroTime(i) ? 1 : 0;
			for (var field : packet.type(i).fields()) {
				add(field, field.raw(packet.bytes(), packet.body(i)));
			}
			if (packet.type(i) == BodyType.OBD) {
				readDiagnosis(ObdInformation.of(packet, i, true));
			}
		}
	}

	private void add(Field field, long raw) {
		var valueClass = field.classOf(raw);
		if ((valueClass == ValueClass.VALID) != field.isValue(raw)) {
			throw new AssertionError(field.name() + " " + raw);
		}
		this.sum += field.isValue(raw) ? field.value(raw) : valueClass.ordinal();
	}

	private void readDiagnosis(ObdInformation obd) {
		for (var flag : Flag.of(obd.flags())) {
			this.flags[flag.ordinal()]++;
		}
		for (var ratio : PerformanceRatio.values()) {
			this.sum += ratio.ratio(obd.iupr()).orElse(0);
		}
		for (var code : obd.codes()) {
			this.sum += code.isConfirmed() ? 1 : code.isPending() ? 2 : 3;
		}
		this.sum += Monitor.of(obd.support()).size() + ObdInformation.display(obd.calid()).length();
	}

	/** Nothing may be left when a stream has ended. */
	void hasAll() {
		if (this.end != this.stream.given() || !this.stream.intact().isEmpty()) {
			throw new AssertionError("Told of " + this.end + " of " + this.stream.given() + " bytes");
		}
	}

	/** Adds what was counted, in the order of a table. */
	void addTo(Map<String, Long> figures) {
		figures.put("accepted", this.accepted);
		figures.put("found whole", this.found);
		figures.put("hidden in an accident", this.hidden);
		figures.put("records", this.records);
		for (var reason : SkipReason.values()) {
			figures.put("bytes " + reason, this.skipped.getOrDefault(reason, 0L));
		}
		for (var flag : Flag.values()) {
			if (this.flags[flag.ordinal()] > 0) {
				figures.put(flag.name(), this.flags[flag.ordinal()]);
			}
		}
	}

	/** What all values come to, so that none is left unread. */
	double sum() {
		return this.sum;
	}

}
