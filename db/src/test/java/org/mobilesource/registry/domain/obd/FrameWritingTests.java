package org.mobilesource.registry.domain.obd;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes the specification's vectors from their values, byte for byte. */
class FrameWritingTests {

	private static final String VIN = "LTESTVIN000000001";

	/** 2024-06-01 08:30:00 in Asia/Shanghai. */
	private static final long HALF_PAST_EIGHT = 1_717_201_800;

	private static final String ICCID = "89860000000000000001";

	@Test
	void login() {
		assertThat(terminal(1).frame(DataUnit.login(HALF_PAST_EIGHT, 1, ICCID))).isEqualTo(Vectors.of("SYN-1"));
	}

	@Test
	void logoutAndTimeSync() {
		assertThat(terminal(4).frame(DataUnit.logout(HALF_PAST_EIGHT, 1))).isEqualTo(Vectors.of("SYN-2"));
		assertThat(terminal(5).frame(new DataUnit())).isEqualTo(Vectors.of("SYN-3"));
	}

	@Test
	void oneStreamOfAnnexQ() {
		assertThat(terminal(2).frame(new RecordWriter(Layout.A, HALF_PAST_EIGHT, 1).add(0, everything()).data()))
			.isEqualTo(Vectors.of("SYN-4"));
	}

	@Test
	void diagnosisAndStreamOfAnnexQ() {
		var obd = new ObdBody(1, 1, 0xDEA0, 0x1EA0, VIN, "TESTCAL-0001000000".getBytes(StandardCharsets.US_ASCII),
				"1A2B3C4D0000000000".getBytes(StandardCharsets.US_ASCII),
				new int[] { 100, 220, 30, 100, 28, 100, 0, 0, 25, 100, 40, 100, 35, 100, 22, 100, 18, 100 }, 3,
				new long[] { 0x20EE002F, 0x246300AF, 0xC1003104L });

		assertThat(terminal(2)
			.frame(new RecordWriter(Layout.A, HALF_PAST_EIGHT, 2).add(0, obd).add(0, withoutExhaust()).data()))
			.isEqualTo(Vectors.of("SYN-5"));
	}

	@Test
	void twoStreamsOfHj1239() {
		assertThat(
				terminal(2).frame(new RecordWriter(Layout.B, HALF_PAST_EIGHT, 7).add(HALF_PAST_EIGHT - 2, everything())
					.add(HALF_PAST_EIGHT - 1, withoutExhaust())
					.data()))
			.isEqualTo(Vectors.of("SYN-6"));
	}

	@Test
	void signedStream() {
		assertThat(terminal(2).frame(new RecordWriter(Layout.B, HALF_PAST_EIGHT, 8).add(HALF_PAST_EIGHT, everything())
			.sign(counting(0), counting(32))
			.data())).isEqualTo(Vectors.of("SYN-7"));
	}

	@Test
	void removalAlarm() {
		assertThat(terminal(6).frame(DataUnit.removalAlarm(HALF_PAST_EIGHT, 1, 0, 117_000_923, 36_651_216)))
			.isEqualTo(Vectors.of("SYN-8"));
	}

	@Test
	void streamOfAPlatform() {
		assertThat(FrameHeader.ofPlatform(2, VIN)
			.frame(new RecordWriter(Layout.B, HALF_PAST_EIGHT, 9).add(HALF_PAST_EIGHT, everything()).data()))
			.isEqualTo(Vectors.of("SYN-9"));
	}

	@Test
	void loginOfTheNeighbour() {
		assertThat(FrameHeader.ofDraft(1, VIN).frame(DataUnit.neighbourLogin(HALF_PAST_EIGHT, 1, ICCID, 0, "")))
			.isEqualTo(Vectors.of("SYN-10"));
	}

	/** The lengths of §4.1, with header and BCC 25 more. */
	@Test
	void everyOtherCommandHasItsLength() {
		byte[] key = new byte[64];
		assertThat(terminal(5).frame(DataUnit.timeSync(HALF_PAST_EIGHT))).hasSize(25 + 6);
		assertThat(terminal(7).frame(DataUnit.activation(HALF_PAST_EIGHT, "CHIP", key, VIN, counting(0), counting(0))))
			.hasSize(25 + 169);
		assertThat(terminal(8).frame(DataUnit.activationReply(2, 1))).hasSize(25 + 2);
		var platform = FrameHeader.ofPlatform(7, "LGGEPLATFORM00001");
		assertThat(platform.frame(DataUnit.platformLogin(HALF_PAST_EIGHT, 1, "user", "password", 1))).hasSize(25 + 41);
		assertThat(platform.frame(DataUnit.keyExchange(3, new byte[16], HALF_PAST_EIGHT, HALF_PAST_EIGHT)))
			.hasSize(25 + 15 + 16);
	}

	@Test
	void chineseTextIsGb18030() {
		assertThat(new DataUnit().text("桂", 4).toBytes()).containsExactly(0xB9, 0xF0, 0, 0);
	}

	private static FrameHeader terminal(int command) {
		return FrameHeader.ofTerminal(command, VIN);
	}

	/** S1 of the vectors, by its values. */
	private static StreamBody everything() {
		return withoutExhaust().with(StreamFields.NOX_UP, 650)
			.with(StreamFields.NOX_DOWN, 42.5)
			.with(StreamFields.SCR_IN, 287.5)
			.with(StreamFields.SCR_OUT, 275)
			.with(StreamFields.DPF_DP, 2.4)
			.with(StreamFields.POSITION_STATUS, 0);
	}

	/** S2 of the vectors, by its values. */
	private static StreamBody withoutExhaust() {
		return new StreamBody(BodyType.DPF_SCR).with(StreamFields.SPEED, 60)
			.with(StreamFields.PRESSURE, 101)
			.with(StreamFields.TORQUE, 35)
			.with(StreamFields.FRICTION, 12)
			.with(StreamFields.RPM, 1320)
			.with(StreamFields.FUEL_FLOW, 18.5)
			.with(StreamFields.REAGENT, 64)
			.with(StreamFields.AIR, 420)
			.with(StreamFields.COOLANT, 84)
			.with(StreamFields.TANK, 52)
			.with(StreamFields.POSITION_STATUS, 1)
			.with(StreamFields.LON, 117.000923)
			.with(StreamFields.LAT, 36.651216)
			.with(StreamFields.ODOMETER, 123456.7);
	}

	private static byte[] counting(int from) {
		byte[] bytes = new byte[32];
		IntStream.range(0, 32).forEach((i) -> bytes[i] = (byte) (from + i));
		return bytes;
	}

}
