package org.mobilesource.registry.domain.obd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The records of a layout against a search that takes every way there is. */
class LayoutFitPropertyTests {

	private static final int SEED = 20210301;

	private static final int DATA_UNITS = 20_000;

	/** Bytes that look like types and signatures, and one that does not. */
	private static final int[] BYTES = { 0x01, 0x02, 0x03, 0x04, 0x05, 0x80, 0x20, 0x00 };

	@ParameterizedTest
	@EnumSource
	void findsTheFirstWayToTheEnd(Layout layout) {
		var random = new Random(SEED);
		var fit = new LayoutFit(layout);
		int fitting = 0;
		for (int i = 0; i < DATA_UNITS; i++) {
			byte[] bytes = dataUnit(layout, random);
			var expected = firstWay(layout, bytes, layout.preamble(), List.of());

			assertThat(fit.fits(bytes, 0, bytes.length)).as("data unit %d", i).isEqualTo(expected != null);

			if (expected != null) {
				fitting++;
				assertThat(
						IntStream.range(0, fit.count()).mapToObj((record) -> fit.type(record) + " " + fit.body(record)))
					.as("data unit %d", i)
					.isEqualTo(expected);
			}
		}
		assertThat(fitting).isBetween(DATA_UNITS / 10, DATA_UNITS - DATA_UNITS / 10);
	}

	/**
	 * Some records of any types, mostly several of one, and sometimes bytes too many or
	 * too few.
	 */
	private static byte[] dataUnit(Layout layout, Random random) {
		byte[] bytes = new byte[1_000];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) BYTES[random.nextInt(BYTES.length)];
		}
		int at = layout.preamble();
		int records = 1 + random.nextInt(6);
		var type = BodyType.values()[random.nextInt(BodyType.values().length)];
		for (int i = 0; i < records; i++) {
			bytes[at] = (byte) type.id();
			int body = at + 1 + layout.between(i == 0);
			at = body + Math.max(type.length(bytes, body, bytes.length), 0);
			if (random.nextInt(3) == 0) {
				type = BodyType.values()[random.nextInt(BodyType.values().length)];
			}
			if (at > bytes.length - 200) {
				break;
			}
		}
		int end = at + ((random.nextInt(4) == 0) ? random.nextInt(5) - 2 : 0);
		return Arrays.copyOf(bytes, Math.max(end, layout.preamble()));
	}

	private static @Nullable List<String> firstWay(Layout layout, byte[] bytes, int from, List<String> before) {
		boolean signed = !before.isEmpty() && layout.isSignature(bytes, from, bytes.length);
		int at = signed ? from + Layout.SIGNATURE : from;
		if (at >= bytes.length) {
			return (at == bytes.length && !before.isEmpty()) ? before : null;
		}
		int body = at + 1 + layout.between(before.isEmpty());
		for (var type = BodyType.first(BigEndian.octet(bytes, at)); type != null; type = type.other()) {
			int length = type.length(bytes, body, bytes.length);
			if (length != BodyType.NONE) {
				var way = firstWay(layout, bytes, body + length, with(before, type + " " + body));
				if (way != null) {
					return way;
				}
			}
		}
		return null;
	}

	private static List<String> with(List<String> before, String record) {
		List<String> all = new ArrayList<>(before);
		all.add(record);
		return all;
	}

}
