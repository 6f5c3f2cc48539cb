package org.mobilesource.registry.domain.obd;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Types with two lengths, and data units that fit more than one layout (§4.3). */
class LayoutChoiceTests {

	private static final String VIN = "LGGXZ4CEXM0000017";

	/** 2024-06-01 08:30:00 in Asia/Shanghai. */
	private static final long TIME = 1_717_201_800;

	private static final int[] TIME_BYTES = { 0x18, 6, 1, 8, 0x1E, 0 };

	private static final StreamBody TWC = near(new StreamBody(BodyType.TWC));

	private static final StreamBody DRAFT = near(new StreamBody(BodyType.TWC_NOX_DRAFT));

	@Test
	void catalystOfBothLengths() {
		for (var layout : Layout.values()) {
			assertThat(read(new RecordWriter(layout, TIME, 256).add(TIME, DRAFT)
				.add(TIME, TWC)
				.add(TIME, DRAFT)
				.add(TIME, DRAFT)
				.add(TIME, TWC))).containsExactly(layout.code(), "TWC_NOX_DRAFT 32", "TWC 30", "TWC_NOX_DRAFT 32",
						"TWC_NOX_DRAFT 32", "TWC 30");
		}
	}

	@Test
	void supplementOfBothForms() {
		byte[] fixed = new byte[17];
		byte[] tags = { 0, 23, 0x27, 0x11, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
		byte[] few = { 0, 5, 0x27, 0x11, 1, 9, 9 };
		for (var layout : Layout.values()) {
			assertThat(read(new RecordWriter(layout, TIME, 256).add(0x80, TIME, tags)
				.add(0x80, TIME, fixed)
				.add(0x80, TIME, few)))
				.containsExactly(layout.code(), "SUPPLEMENT_TAGS 25", "SUPPLEMENT 17", "SUPPLEMENT_TAGS 7");
		}
	}

	/** Behind the shorter form bytes stand as a signature's do, and lead nowhere. */
	@Test
	void signatureOnAWayGivenUpIsNone() {
		var draft = near(new StreamBody(BodyType.TWC_NOX_DRAFT)).toBytes();
		draft[30] = 32;
		var stream = near(new StreamBody(BodyType.DPF_SCR)).toBytes();
		stream[30] = 32;
		byte[] frame = FrameHeader.ofTerminal(2, VIN)
			.frame(new RecordWriter(Layout.D, TIME, 256).add(3, TIME, draft)
				.add(2, TIME, stream)
				.add(2, TIME, stream)
				.data());

		Heard.packet(frame, (packet) -> {
			assertThat(packet.records()).isEqualTo(3);
			assertThat(packet.signature()).isNegative();
		});
	}

	/** Every byte a type of two lengths, and no way to the end. */
	@Test
	void manyBranchesCostNoMoreThanTheirLength() {
		byte[] data = new byte[Frame.MOST_DATA];
		Arrays.fill(data, (byte) 3);
		Arrays.fill(data, data.length - 40, data.length, (byte) 0xEE);

		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (int i = 0; i < 50; i++) {
				assertThat(read(data)).hasSizeGreaterThan(1_000);
			}
		});
	}

	@Test
	void branchesOfAnyKindCostNoMoreThanTheirLength() {
		var random = new Random(1);
		byte[] alphabet = { 3, (byte) 0x80, 0, 12, 1, 2, 4, 5, 32 };
		byte[] data = new byte[Frame.MOST_DATA];

		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (int i = 0; i < 200; i++) {
				for (int k = 0; k < data.length; k++) {
					data[k] = alphabet[random.nextInt(1 + i % alphabet.length)];
				}
				assertThatCode(() -> read(data)).doesNotThrowAnyException();
			}
		});
	}

	/** Bytes 6 to 8 read t, x, t: one record of A and of D with the same body. */
	@Test
	void oneRecordThatFitsBothIsOfTheEarlierLayout() {
		assertThat(read(new RecordWriter(Layout.D, TIME, 0x0207).add(TIME, near(new StreamBody(BodyType.DPF_SCR)))))
			.containsExactly("A", "DPF_SCR 37");
	}

	/** In A 94 bytes of tags, in D OBD information with the header's VIN. */
	@Test
	void headersVinInARecordDecides() {
		var obd = new ObdBody(0, 94, 0, 0, VIN, new byte[18], new byte[18], new int[18], 0, new long[0]);
		var other = new ObdBody(0, 94, 0, 0, "LGGXZ4CE1M0000018", new byte[18], new byte[18], new int[18], 0,
				new long[0]);

		assertThat(read(new RecordWriter(Layout.D, TIME, 0x8000).add(TIME, obd))).containsExactly("D", "OBD 96");
		assertThat(read(new RecordWriter(Layout.D, TIME, 0x8000).add(TIME, other))).containsExactly("A",
				"SUPPLEMENT_TAGS 96");
	}

	/** In A a stream, in D 35 bytes of tags; the stream's speed is their length. */
	@Test
	void placeDecides() {
		byte[] stream = near(new StreamBody(BodyType.DPF_SCR)).raw(StreamFields.SPEED, 35).toBytes();
		assertThat(read(new RecordWriter(Layout.A, TIME, 0x0080).add(2, TIME, stream))).containsExactly("A",
				"DPF_SCR 37");
		for (long[] far : new long[][] { { 69_999_999, 0 }, { 140_000_001, 0 }, { 110_000_000, 56_000_001 } }) {
			byte[] away = near(new StreamBody(BodyType.DPF_SCR)).raw(StreamFields.SPEED, 35)
				.raw(StreamFields.LON, far[0])
				.raw(StreamFields.LAT, far[1])
				.toBytes();
			assertThat(read(new RecordWriter(Layout.A, TIME, 0x0080).add(2, TIME, away))).containsExactly("D",
					"SUPPLEMENT_TAGS 37");
		}
		for (long[] edge : new long[][] { { 70_000_000, 0 }, { 140_000_000, 56_000_000 } }) {
			byte[] within = near(new StreamBody(BodyType.DPF_SCR)).raw(StreamFields.SPEED, 35)
				.raw(StreamFields.LON, edge[0])
				.raw(StreamFields.LAT, edge[1])
				.toBytes();
			assertThat(read(new RecordWriter(Layout.A, TIME, 0x0080).add(2, TIME, within))).containsExactly("A",
					"DPF_SCR 37");
		}
	}

	/** In A a stream of type 05, in B 24 bytes of tags collected at a valid time. */
	@Test
	void datesDecide() {
		var body = near(new StreamBody(BodyType.TWC_NOX)).toBytes();
		IntStream.range(0, 6).forEach((i) -> body[i] = (byte) TIME_BYTES[i]);
		body[6] = 0;
		body[7] = 24;

		assertThat(read(new RecordWriter(Layout.A, TIME, 0x0080).add(5, TIME, body))).containsExactly("A",
				"TWC_NOX 32");
		assertThat(read(new RecordWriter(Layout.A, PacketTime.NONE, 0x0080).add(5, TIME, body))).containsExactly("B",
				"SUPPLEMENT_TAGS 26");
	}

	/** D reads three records before the unknown type, A one. */
	@Test
	void whereNoneFitsTheOneThatReachesFarthest() {
		byte[] small = { 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
		var packet = new RecordWriter(Layout.D, TIME, 0x0405).add(4, TIME, new byte[8])
			.add(0x80, TIME, small)
			.add(4, TIME, new byte[8])
			.add(0x90, TIME, new byte[3]);

		assertThat(read(packet)).containsExactly("D PARTIAL", "HYBRID 8", "SUPPLEMENT_TAGS 18", "HYBRID 8");
	}

	@Test
	void noRecordIsNoFit() {
		assertThat(read(new RecordWriter(Layout.A, TIME, 1))).containsExactly("none NO_LAYOUT");
		assertThat(read(new RecordWriter(Layout.B, TIME, 1))).containsExactly("none NO_LAYOUT");
		assertThat(read(new RecordWriter(Layout.B, TIME, 1).sign(new byte[32], new byte[32])))
			.containsExactly("none NO_LAYOUT");
		assertThat(read(new byte[0])).containsExactly("none NO_LAYOUT");
	}

	private static StreamBody near(StreamBody body) {
		body.type().fields().forEach((field) -> body.raw(field, 0));
		return body.raw(body.type().lon(), 110_000_001).raw(body.type().lat(), 23_000_000);
	}

	private static List<String> read(RecordWriter writer) {
		return read(writer.data().toBytes());
	}

	/** The layout and what is odd, then type and length of each record. */
	private static List<String> read(byte[] data) {
		var read = new AtomicReference<List<String>>();
		Heard.packet(FrameHeader.ofTerminal(2, VIN).frame(new DataUnit().bytes(data)), (packet) -> {
			var layout = packet.layout();
			var odd = (packet.has(Flag.PARTIAL) ? " PARTIAL" : "") + (packet.has(Flag.NO_LAYOUT) ? " NO_LAYOUT" : "");
			var records = IntStream.range(0, packet.records()).mapToObj((i) -> packet.type(i) + " " + packet.length(i));
			read.set(Stream.concat(Stream.of(((layout != null) ? layout.code() : "none") + odd), records).toList());
		});
		return read.get();
	}

}
