package org.mobilesource.registry.domain.obd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written is read: every raw number, time and serial, in every layout. The layout
 * is the one written unless another fits, too.
 */
class RoundTripTests {

	private static final String VIN = "LGGXZ4CEXM0000017";

	/** 2015-01-01 and 2200-01-01, both 00:00 in Asia/Shanghai. */
	private static final long FIRST = 1_420_041_600;

	private static final long LAST = 7_258_089_600L;

	private static final List<BodyType> MEASURING = Arrays.stream(BodyType.values())
		.filter((type) -> !type.fields().isEmpty())
		.toList();

	@Property(tries = 3_000, shrinking = ShrinkingMode.BOUNDED)
	void recordsComeBack(@ForAll Layout layout, @ForAll("headers") FrameHeader header,
			@ForAll @LongRange(min = FIRST, max = LAST) long time, @ForAll @IntRange(max = 65_000) int serial,
			@ForAll("records") @Size(min = 1, max = 12) List<Written> records, @ForAll boolean signed) {
		var writer = new RecordWriter(layout, time, serial);
		for (var written : records) {
			writer.add(written.type().id(), time - written.age(), written.body());
			if (signed && layout == Layout.D) {
				writer.sign(new byte[32], new byte[32]);
			}
		}
		if (signed && layout == Layout.B) {
			writer.sign(new byte[32], new byte[32]);
		}

		Heard.packet(header.frame(writer.data()), (packet) -> {
			assertThat(packet.frame().order()).isEqualTo(header.order());
			assertThat(packet.frame().vin()).isEqualTo(header.vin());
			assertThat(packet.has(Flag.ENC_FLAG_PLAINTEXT)).isEqualTo(header.encryption() != 1);
			assertThat(packet.time()).isEqualTo(time);
			if (packet.layout() != layout) {
				assertThat(others(packet, layout)).contains(packet.layout());
				return;
			}
			assertThat(packet.serial()).isEqualTo(serial);
			assertThat(packet.signature() > 0).isEqualTo(signed && (layout == Layout.B || layout == Layout.D));
			assertThat(lengths(packet)).isEqualTo(records.stream().map((written) -> written.body().length).toList());
			assertThat(bodies(packet)).isEqualTo(records.stream().map((written) -> hex(written.body())).toList());
			assertThat(times(packet)).isEqualTo(expectedTimes(layout, time, records));
		});
	}

	/** A single record of A′ is one of A. */
	@Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
	void fieldsComeBack(@ForAll("measuring") BodyType type, @ForAll Layout layout, @ForAll("raws") List<Long> raws,
			@ForAll @LongRange(min = FIRST, max = LAST) long time) {
		var body = new StreamBody(type);
		List<Long> expected = new ArrayList<>();
		for (var field : type.fields()) {
			long raw = raws.get(expected.size()) >>> Long.SIZE - Byte.SIZE * field.length();
			body.raw(field, raw);
			expected.add(raw);
		}
		byte[] frame = FrameHeader.ofTerminal(3, VIN).frame(new RecordWriter(layout, time, 7).add(time, body).data());

		Heard.packet(frame, (packet) -> {
			assertThat(packet.layout()).isEqualTo((layout == Layout.A_PRIME) ? Layout.A : layout);
			assertThat(packet.type(0)).isEqualTo(type);
			assertThat(type.fields().stream().map((field) -> field.raw(packet.bytes(), packet.body(0))).toList())
				.isEqualTo(expected);
			assertThat(packet.time(0)).isEqualTo(time);
		});
	}

	/** The values of a field, from its raw numbers and back. */
	@Property(tries = 2_000)
	void valuesComeBack(@ForAll("measuring") BodyType type, @ForAll @LongRange(min = 0, max = 0xFFFFFFFFL) long any) {
		for (var field : type.fields()) {
			long raw = any % (field.limit() + 1);
			assertThat(field.rawOf(field.value(raw))).isEqualTo(raw);
		}
	}

	/** The other layouts that fit the bytes as well. */
	private static List<Layout> others(Packet packet, Layout written) {
		int from = packet.dataAt();
		return Arrays.stream(Layout.values())
			.filter((layout) -> layout != written
					&& new LayoutFit(layout).fits(packet.bytes(), from, from + packet.frame().dataLength()))
			.toList();
	}

	private static List<Long> expectedTimes(Layout layout, long time, List<Written> records) {
		List<Long> times = new ArrayList<>();
		int streams = 0;
		for (var written : records) {
			streams += written.type().isStream() ? 1 : 0;
			long step = (written.type() == BodyType.OBD) ? 0 : Math.max(streams - 1, 0);
			times.add((layout == Layout.B) ? time - written.age() : time + step);
		}
		return times;
	}

	private static List<Long> times(Packet packet) {
		return IntStream.range(0, packet.records()).mapToObj(packet::time).toList();
	}

	private static List<Integer> lengths(Packet packet) {
		return IntStream.range(0, packet.records()).mapToObj(packet::length).toList();
	}

	private static List<String> bodies(Packet packet) {
		return IntStream.range(0, packet.records())
			.mapToObj((i) -> hex(Arrays.copyOfRange(packet.bytes(), packet.body(i), packet.body(i) + packet.length(i))))
			.toList();
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	record Written(BodyType type, byte[] body, long age) {
	}

	@Provide
	Arbitrary<FrameHeader> headers() {
		return Combinators
			.combine(Arbitraries.of(FrameHeader.ofTerminal(2, VIN), FrameHeader.ofPlatform(2, VIN),
					FrameHeader.ofDraft(3, VIN)), Arbitraries.of(1, 1, 2, 3, 4, 5, 0xFE))
			.as(FrameHeader::encrypted);
	}

	@Provide
	Arbitrary<BodyType> measuring() {
		return Arbitraries.of(MEASURING);
	}

	@Provide
	Arbitrary<List<Long>> raws() {
		return Arbitraries
			.frequencyOf(Tuple.of(5, Arbitraries.longs()),
					Tuple.of(1, Arbitraries.of(0L, -1L, 0xFAFFFFFFL << 32, 0xFEFFFFFFL << 32, 0xFB000000L << 32)))
			.list()
			.ofSize(19);
	}

	@Provide
	Arbitrary<List<Written>> records() {
		return Combinators
			.combine(Arbitraries.of(BodyType.values()), Arbitraries.randomValue((random) -> random),
					Arbitraries.longs().between(0, 86_400))
			.as((type, random, age) -> new Written(type, body(type, random), age))
			.list()
			.ofMinSize(1)
			.ofMaxSize(12);
	}

	/**
	 * Any bytes that are no type, of a length that the type has: a type where the shorter
	 * of two forms ends could start a record that nobody wrote.
	 */
	private static byte[] body(BodyType type, Random random) {
		int tags = 15 + random.nextInt(40);
		int codes = (random.nextInt(8) == 0) ? 253 : random.nextInt(6);
		byte[] body = new byte[switch (type) {
			case OBD -> 96 + 4 * codes;
			case SUPPLEMENT_TAGS -> 2 + tags;
			default -> new StreamBody(type).toBytes().length;
		}];
		for (int i = 0; i < body.length; i++) {
			int any = random.nextInt(256);
			body[i] = (BodyType.first(any) != null) ? 0 : (byte) any;
		}
		if (type == BodyType.OBD) {
			body[95] = (byte) codes;
		}
		if (type == BodyType.SUPPLEMENT_TAGS) {
			body[0] = 0;
			body[1] = (byte) tags;
		}
		return body;
	}

}
