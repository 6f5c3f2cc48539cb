package org.mobilesource.registry.domain.obd;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is odd about OBD information, and the ratios of its monitors (§5). */
class ObdInformationTests {

	private static final String VIN = "LGGXZ4CEXM0000017";

	private static final int DEA0 = 0xDEA0;

	@ParameterizedTest
	@CsvSource({ "00EB, true, true", "006B, true, true", "00E3, true, true", "00EB, false, false", "00EA, true, false",
			"01EB, true, false", "DEA0, true, false", "0000, true, false" })
	void supportInTheOrderOfJ1979(String support, boolean diesel, boolean flagged) {
		var obd = read(body(1, 0, Integer.parseInt(support, 16), words(0)), diesel);

		assertThat(obd.support()).isEqualTo(Integer.parseInt(support, 16));
		assertThat(obd.has(Flag.RAW_J1979_SUPPORT)).isEqualTo(flagged);
	}

	@ParameterizedTest
	@CsvSource({ "3030, 3030, true", "2020, 7E7E, true", "3030, 0000, false", "3030, 1F20, false", "3030, 7F20, false",
			"3030, 201F, false", "3030, 207F, false", "0000, 0000, false", "4142, 4344, true" })
	void wordsThatAreText(String first, String second, boolean text) {
		int[] words = new int[18];
		words[4] = Integer.parseInt(first, 16);
		words[17] = Integer.parseInt(second, 16);

		assertThat(read(body(1, 0, DEA0, words), true).has(Flag.IUPR_TEXT)).isEqualTo(text);
	}

	@Test
	void fillerInEveryWordIsNoRatio() {
		var obd = read(body(1, 0, DEA0, words(12_336)), true);

		assertThat(obd.has(Flag.IUPR_TEXT)).isTrue();
		assertThat(obd.hasRatios()).isFalse();
		assertThat(obd.iupr()).containsOnly(12_336);
	}

	@Test
	void ratiosFollowTheTwoCounters() {
		int[] words = { 9, 8, 1, 2, 3, 4, 5, 10, 6, 8, 0, 7, 7, 7, 3, 0, 65_535, 1 };
		var obd = read(body(0, 0, DEA0, words), true);

		assertThat(obd.hasRatios()).isTrue();
		assertThat(Arrays.stream(PerformanceRatio.values()).map((ratio) -> ratio.ratio(obd.iupr()).orElse(-1)))
			.containsExactly(0.5, 0.75, 0.5, 0.75, 0.0, 1.0, -1.0, 65_535.0);
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "1, true", "2, false", "254, false" })
	void ratiosByProtocol(int protocol, boolean expected) {
		assertThat(read(body(protocol, 0, DEA0, words(500)), true).hasRatios()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "0, false, true", "1, false, false", "2, true, false", "3, true, false", "254, true, false",
			"255, true, false" })
	void lampAndCodeThatAsksForIt(int mil, boolean unknown, boolean disagrees) {
		var obd = read(body(1, mil, DEA0, words(0), 0x20EE00AFL), true);

		assertThat(obd.mil()).isEqualTo(mil);
		assertThat(obd.has(Flag.MIL_UNKNOWN)).isEqualTo(unknown);
		assertThat(obd.has(Flag.MIL_DTC_DISAGREE)).isEqualTo(disagrees);
	}

	@Test
	void lampThatNoCodeAsksForAgrees() {
		assertThat(read(body(1, 0, DEA0, words(0), 0x20EE002FL), true).flags()).isZero();
	}

	@Test
	void mostCodes() {
		long[] codes = new long[253];
		Arrays.fill(codes, 0x20EE002FL);
		codes[252] = 0xC1003104L;
		var obd = read(body(1, 0, DEA0, words(0), codes), true);

		assertThat(obd.codes()).hasSize(253);
		assertThat(obd.codes().get(252).code()).isEqualTo("U0100-31");
		assertThat(obd.has(Flag.DTC_COUNT_INVALID)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "254", "255" })
	void countThatIsNone(int count) {
		var plain = body(1, 0, DEA0, words(0));
		var obd = read(new ObdBody(1, 0, DEA0, 0, VIN, plain.calid(), plain.cvn(), words(0), count, new long[0]), true);

		assertThat(obd.codes()).isEmpty();
		assertThat(Flag.of(obd.flags())).containsExactly(Flag.DTC_COUNT_INVALID);
	}

	@Test
	void codesThatCannotBeRead() {
		assertThat(Flag.of(read(body(0, 0, DEA0, words(0), 0x20EE002FL), true).flags()))
			.containsExactly(Flag.DTC_UNDECODED);
		assertThat(Flag.of(read(body(2, 0, DEA0, words(0), 0x01000201L), true).flags()))
			.containsExactly(Flag.DTC_ORDER_UNSURE);
	}

	@Test
	void vinOfAnotherEngine() {
		var other = new ObdBody(1, 0, DEA0, 0, "LGGXZ4CE1M0000018", new byte[18], new byte[18], words(0), 0,
				new long[0]);

		assertThat(Flag.of(read(other, true).flags())).containsExactly(Flag.VIN_MISMATCH);
	}

	private static int[] words(int word) {
		int[] words = new int[18];
		Arrays.fill(words, word);
		return words;
	}

	private static ObdBody body(int protocol, int mil, int support, int[] words, long... codes) {
		return new ObdBody(protocol, mil, support, 0, VIN, new byte[18], new byte[18], words, codes.length, codes);
	}

	private static ObdInformation read(ObdBody body, boolean diesel) {
		var read = new AtomicReference<ObdInformation>();
		byte[] frame = FrameHeader.ofTerminal(2, VIN)
			.frame(new RecordWriter(Layout.A, 1_717_201_800, 1).add(0, body).data());
		Heard.packet(frame, (packet) -> read.set(ObdInformation.of(packet, 0, diesel)));
		return read.get();
	}

}
