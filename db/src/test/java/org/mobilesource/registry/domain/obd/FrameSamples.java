package org.mobilesource.registry.domain.obd;

import java.util.SplittableRandom;

/** Frames of every command, header, layout and type, at random. */
final class FrameSamples {

	private static final BodyType[] TYPES = BodyType.values();

	private static final Layout[] LAYOUTS = Layout.values();

	private static final String[] VINS = { "LGGXZ4CEXM0000017", "LGGXZ4CE1M0000018", "LTESTVIN000000001",
			"LGGXZ4CE2M0000017" };

	/** 2020-01-01. */
	private static final long FIRST = 1_577_808_000;

	private static final int YEARS = 200_000_000;

	private final SplittableRandom random;

	FrameSamples(SplittableRandom random) {
		this.random = random;
	}

	byte[] next() {
		int kind = this.random.nextInt(100);
		if (kind < 75) {
			return realTime();
		}
		return (kind < 78) ? header(2).frame(new DataUnit().bytes(realTime())) : header(other()).frame(other(kind));
	}

	private int other() {
		return (this.random.nextInt(8) == 0) ? this.random.nextInt(256) : 1 + this.random.nextInt(9);
	}

	private FrameHeader header(int command) {
		var vin = VINS[this.random.nextInt(VINS.length)];
		var header = switch (this.random.nextInt(4)) {
			case 0 -> FrameHeader.ofPlatform(command, vin);
			case 1 -> FrameHeader.ofDraft(command, vin);
			default -> FrameHeader.ofTerminal(command, vin);
		};
		return (this.random.nextInt(10) == 0) ? header.encrypted(this.random.nextInt(256)) : header;
	}

	private byte[] realTime() {
		var layout = LAYOUTS[this.random.nextInt(LAYOUTS.length)];
		var writer = new RecordWriter(layout, time(), this.random.nextInt(65_536));
		int records = (this.random.nextInt(5_000) == 0) ? 200 : 1 + this.random.nextInt(5);
		for (int i = 0; i < records; i++) {
			var type = TYPES[this.random.nextInt(TYPES.length)];
			writer.add(type.id(), time(), body(type));
			if (layout == Layout.D && this.random.nextBoolean()) {
				writer.sign(bytes(32), bytes(32));
			}
		}
		if (layout == Layout.B && this.random.nextBoolean()) {
			writer.sign(bytes(32), bytes(32));
		}
		return header(2 + this.random.nextInt(2)).frame(writer.data());
	}

	private long time() {
		return (this.random.nextInt(20) == 0) ? PacketTime.NONE : FIRST + this.random.nextInt(YEARS);
	}

	private byte[] body(BodyType type) {
		if (type == BodyType.OBD) {
			int codes = (this.random.nextInt(500) == 0) ? 253 : this.random.nextInt(5);
			long[] raw = this.random.longs(codes).toArray();
			return new ObdBody(this.random.nextInt(4), this.random.nextInt(3), support(), this.random.nextInt(65_536),
					VINS[this.random.nextInt(VINS.length)], bytes(18), bytes(18), words(), codes, raw)
				.toBytes();
		}
		if (type == BodyType.SUPPLEMENT_TAGS) {
			int length = this.random.nextInt(40);
			return new DataUnit().word(length).bytes(bytes(length)).toBytes();
		}
		var body = new StreamBody(type);
		for (var field : type.fields()) {
			body.raw(field,
					(this.random.nextInt(4) == 0) ? this.random.nextLong() : this.random.nextLong(field.limit() + 1));
		}
		return body.toBytes();
	}

	private int support() {
		return (this.random.nextInt(8) == 0) ? 0xEB : this.random.nextInt(65_536);
	}

	private int[] words() {
		return this.random.ints(18, 0, 65_536).map((any) -> (any % 16 == 0) ? any : 0x3030).toArray();
	}

	private DataUnit other(int kind) {
		return switch (kind % 8) {
			case 0 -> DataUnit.login(time(), 1, "89860000000000000001");
			case 1 -> DataUnit.logout(time(), 1);
			case 2 -> DataUnit.timeSync(time());
			case 3 -> DataUnit.removalAlarm(time(), 1, this.random.nextInt(8), this.random.nextLong(),
					this.random.nextLong());
			case 4 -> DataUnit.activation(time(), "CHIP", bytes(64), VINS[0], bytes(32), bytes(32));
			case 5 -> DataUnit.neighbourLogin(time(), 1, "89860000000000000001", 4, "AAAA", "BBBB");
			case 6 -> DataUnit.platformLogin(time(), 1, "user", "password", 1);
			default -> new DataUnit().bytes(bytes(this.random.nextInt(300)));
		};
	}

	private byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
