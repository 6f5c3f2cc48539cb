package org.mobilesource.registry.domain.obd;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The data units of the specification's vectors, and of their damaged forms. */
class PacketReaderTests {

	/** 2024-06-01 08:30:00 in Asia/Shanghai. */
	private static final long HALF_PAST_EIGHT = 1_717_201_800;

	private static final List<Double> S1 = List.of(60.0, 101.0, 35.0, 12.0, 1320.0, 18.5, 650.0, 42.5, 64.0, 420.0,
			287.5, 275.0, 2.4, 84.0, 52.0, 0.0, 117.000923, 36.651216, 123456.7);

	private static void read(byte[] frame, Consumer<Packet> then) {
		Heard.packet(frame, then);
	}

	private static List<Double> values(Packet packet, int record) {
		return packet.type(record).fields().stream().map((field) -> {
			long raw = field.raw(packet.bytes(), packet.body(record));
			return field.isValue(raw) ? field.value(raw) : Double.NaN;
		}).toList();
	}

	private static List<String> classes(Packet packet, int record) {
		return packet.type(record)
			.fields()
			.stream()
			.filter((field) -> !field.isValue(field.raw(packet.bytes(), packet.body(record))))
			.map((field) -> field.name() + " " + field.classOf(field.raw(packet.bytes(), packet.body(record))))
			.toList();
	}

	private static List<Flag> flags(Packet packet) {
		assertThat(packet.frame().vin()).isEqualTo("LTESTVIN000000001");
		assertThat(packet.has(Flag.VIN_FORMAT) || packet.frame().isOfPlatform()).isTrue();
		return Flag.of(packet.flags() & ~Flag.VIN_FORMAT.bit());
	}

	@Test
	void login() {
		read(Vectors.of("SYN-1"), (packet) -> {
			assertThat(packet.kind()).isEqualTo(PacketKind.LOGIN);
			assertThat(packet.time()).isEqualTo(HALF_PAST_EIGHT);
			assertThat(packet.serial()).isEqualTo(1);
			assertThat(packet.iccid()).isEqualTo("89860000000000000001");
			assertThat(packet.frame().order()).isEqualTo(HeaderOrder.T);
			assertThat(packet.frame().softwareVersion()).isEqualTo(1);
			assertThat(flags(packet)).isEmpty();
		});
	}

	@Test
	void logoutAndTimeSync() {
		read(Vectors.of("SYN-2"), (packet) -> {
			assertThat(packet.kind()).isEqualTo(PacketKind.LOGOUT);
			assertThat(packet.time()).isEqualTo(HALF_PAST_EIGHT);
			assertThat(packet.serial()).isEqualTo(1);
		});
		read(Vectors.of("SYN-3"), (packet) -> {
			assertThat(packet.kind()).isEqualTo(PacketKind.TIME_SYNC);
			assertThat(packet.time()).isEqualTo(PacketTime.NONE);
			assertThat(packet.serial()).isEqualTo(-1);
			assertThat(flags(packet)).isEmpty();
		});
	}

	@Test
	void oneStreamOfAnnexQ() {
		read(Vectors.of("SYN-4"), (packet) -> {
			assertThat(packet.layout()).isEqualTo(Layout.A);
			assertThat(packet.serial()).isEqualTo(1);
			assertThat(packet.records()).isEqualTo(1);
			assertThat(packet.type(0)).isEqualTo(BodyType.DPF_SCR);
			assertThat(packet.time(0)).isEqualTo(HALF_PAST_EIGHT);
			assertThat(values(packet, 0)).isEqualTo(S1);
			assertThat(flags(packet)).isEmpty();
		});
	}

	@Test
	void diagnosisAndStreamOfAnnexQ() {
		read(Vectors.of("SYN-5"), (packet) -> {
			assertThat(packet.layout()).isEqualTo(Layout.A);
			assertThat(packet.serial()).isEqualTo(2);
			assertThat(packet.records()).isEqualTo(2);
			assertThat(packet.length(0)).isEqualTo(108);
			assertThat(packet.time(0)).isEqualTo(HALF_PAST_EIGHT);
			assertThat(packet.time(1)).isEqualTo(HALF_PAST_EIGHT);
			isSecondBody(packet, 1);
			var obd = ObdInformation.of(packet, 0, true);
			assertThat(obd.protocol()).isEqualTo(ObdProtocol.ISO_27145);
			assertThat(obd.mil()).isEqualTo(1);
			assertThat(bits(obd.support())).containsExactly(5, 7, 9, 10, 11, 12, 14, 15);
			assertThat(bits(obd.readiness())).containsExactly(5, 7, 9, 10, 11, 12);
			assertThat(obd.vin()).isEqualTo("LTESTVIN000000001");
			assertThat(obd.calid()).isEqualTo("5445535443414C2D30303031303030303030");
			assertThat(ObdInformation.display(obd.calid())).isEqualTo("TESTCAL-0001000000");
			assertThat(obd.cvn()).isEqualTo("314132423343344430303030303030303030");
			assertThat(obd.iupr()).containsExactly(100, 220, 30, 100, 28, 100, 0, 0, 25, 100, 40, 100, 35, 100, 22, 100,
					18, 100);
			assertThat(ratios(obd)).containsExactly(0.30, 0.28, -1.0, 0.25, 0.40, 0.35, 0.22, 0.18);
			assertThat(obd.codes()).extracting(TroubleCode::code).containsExactly("P20EE-00", "P2463-00", "U0100-31");
			assertThat(obd.codes()).extracting(TroubleCode::status).containsExactly(0x2F, 0xAF, 0x04);
			assertThat(obd.codes()).extracting(TroubleCode::raw).containsExactly(0x20EE002FL, 0x246300AFL, 0xC1003104L);
			assertThat(obd.codes()).extracting(TroubleCode::isPending).containsExactly(false, false, true);
			assertThat(Flag.of(obd.flags())).isEmpty();
			assertThat(obd.hasRatios()).isTrue();
		});
	}

	@Test
	void twoStreamsOfHj1239() {
		read(Vectors.of("SYN-6"), (packet) -> {
			assertThat(packet.layout()).isEqualTo(Layout.B);
			assertThat(packet.time()).isEqualTo(HALF_PAST_EIGHT);
			assertThat(packet.serial()).isEqualTo(7);
			assertThat(packet.records()).isEqualTo(2);
			assertThat(packet.time(0)).isEqualTo(HALF_PAST_EIGHT - 2);
			assertThat(packet.time(1)).isEqualTo(HALF_PAST_EIGHT - 1);
			assertThat(values(packet, 0)).isEqualTo(S1);
			isSecondBody(packet, 1);
			assertThat(packet.signature()).isNegative();
			assertThat(flags(packet)).isEmpty();
		});
	}

	@Test
	void signedStream() {
		read(Vectors.of("SYN-7"), (packet) -> {
			assertThat(packet.layout()).isEqualTo(Layout.B);
			assertThat(packet.serial()).isEqualTo(8);
			assertThat(packet.records()).isEqualTo(1);
			assertThat(packet.time(0)).isEqualTo(HALF_PAST_EIGHT);
			assertThat(values(packet, 0)).isEqualTo(S1);
			assertThat(packet.signature() + Layout.SIGNATURE).isEqualTo(packet.frame().at() + 142);
			assertThat(IntStream.range(0, 32).map((i) -> packet.bytes()[packet.signature() + 1 + i]))
				.containsExactly(IntStream.range(0, 32).boxed().toArray(Integer[]::new));
			assertThat(IntStream.range(0, 32).map((i) -> packet.bytes()[packet.signature() + 34 + i]))
				.containsExactly(IntStream.range(32, 64).boxed().toArray(Integer[]::new));
		});
	}

	@Test
	void removalAlarm() {
		read(Vectors.of("SYN-8"), (packet) -> {
			assertThat(packet.kind()).isEqualTo(PacketKind.REMOVAL_ALARM);
			assertThat(packet.time()).isEqualTo(HALF_PAST_EIGHT);
			assertThat(packet.serial()).isEqualTo(1);
			assertThat(PacketKind.REMOVAL_ALARM.fields()
				.stream()
				.map((field) -> field.value(field.raw(packet.bytes(), packet.dataAt()))))
				.containsExactly(0.0, 117.000923, 36.651216);
		});
	}

	@Test
	void streamOfAPlatform() {
		read(Vectors.of("SYN-9"), (packet) -> {
			assertThat(packet.frame().order()).isEqualTo(HeaderOrder.P);
			assertThat(packet.frame().isOfPlatform()).isTrue();
			assertThat(packet.frame().responseFlag()).isEqualTo(0xFE);
			assertThat(packet.frame().softwareVersion()).isEqualTo(-1);
			assertThat(packet.layout()).isEqualTo(Layout.B);
			assertThat(packet.serial()).isEqualTo(9);
			assertThat(packet.time(0)).isEqualTo(HALF_PAST_EIGHT);
			assertThat(values(packet, 0)).isEqualTo(S1);
		});
	}

	@Test
	void loginOfTheNeighbourIsNoneOfOurs() {
		read(Vectors.of("SYN-10"), (packet) -> {
			assertThat(packet.frame().order()).isEqualTo(HeaderOrder.P);
			assertThat(packet.frame().responseFlag()).isEqualTo(0xFE);
			assertThat(packet.kind()).isEqualTo(PacketKind.NEIGHBOUR_LOGIN);
			assertThat(packet.time()).isEqualTo(HALF_PAST_EIGHT);
			assertThat(packet.serial()).isEqualTo(1);
			assertThat(packet.iccid()).isEqualTo("89860000000000000001");
			assertThat(flags(packet)).containsExactly(Flag.GBT_32960);
		});
	}

	/** R1, from real traffic. */
	@Test
	void engineOff() {
		read(Vectors.of("R1"), (packet) -> {
			assertThat(packet.layout()).isEqualTo(Layout.A);
			assertThat(packet.records()).isEqualTo(2);
			assertThat(packet.time()).isEqualTo(1_628_902_055);
			assertThat(packet.length(0)).isEqualTo(124);
			var obd = ObdInformation.of(packet, 0, true);
			assertThat(obd.protocol()).isEqualTo(ObdProtocol.ISO_27145);
			assertThat(obd.mil()).isZero();
			assertThat(bits(obd.support())).containsExactly(1, 2, 3, 4, 6, 7, 8, 9, 11, 13, 15);
			assertThat(bits(obd.readiness())).containsExactly(1, 2, 4, 6, 7, 8, 11, 13, 15);
			assertThat(ObdInformation.display(obd.calid())).isEqualTo("YCY30165-60");
			assertThat(obd.calid()).isEqualTo("59435933303136352D363020202020200000");
			assertThat(obd.cvn()).isEqualTo("EC40A1BF0000000000000000000000000000");
			assertThat(obd.iupr()).containsOnly(0).hasSize(18);
			assertThat(ratios(obd)).containsOnly(-1.0);
			assertThat(obd.codes()).extracting(TroubleCode::code)
				.containsExactly("P1456-00", "U2002-00", "U2062-00", "U2009-00", "P2047-00", "P2455-00", "U2012-00");
			assertThat(obd.codes()).extracting(TroubleCode::status).containsOnly(0xAF);
			assertThat(Flag.of(obd.flags())).containsExactly(Flag.MIL_DTC_DISAGREE);
			assertThat(values(packet, 1)).containsExactly(0.0, 98.5, 0.0, 6.0, 0.0, 0.0, -200.0, -200.0, 38.8, 0.0,
					Double.NaN, Double.NaN, Double.NaN, 21.0, 0.0, 0.0, 117.000923, 36.651216, 4.0);
			assertThat(classes(packet, 1)).containsExactly("scr_in ERROR", "scr_out ERROR", "dpf_dp ERROR");
		});
	}

	@Test
	void n7UnknownProtocolKeepsCodesRaw() {
		read(Vectors.with("SYN-5", 33, 0x23, 0x23), (packet) -> {
			var obd = ObdInformation.of(packet, 0, true);
			assertThat(obd.protocol()).isEqualTo(ObdProtocol.UNKNOWN);
			assertThat(obd.mil()).isEqualTo(0x23);
			assertThat(Flag.of(obd.flags())).containsExactly(Flag.MIL_UNKNOWN);
			assertThat(obd.hasRatios()).isFalse();
			assertThat(obd.iupr()).startsWith(100, 220);
			assertThat(obd.codes()).extracting(TroubleCode::code).containsOnlyNulls();
			assertThat(obd.codes()).extracting(TroubleCode::raw).containsExactly(0x20EE002FL, 0x246300AFL, 0xC1003104L);
			isSecondBody(packet, 1);
		});
	}

	@Test
	void n8CountThatIsNone() {
		byte[] frame = Vectors.fixed(Vectors.without(Vectors.with("SYN-5", 128, 0xFE), 129, 141));
		assertThat(frame).hasSize(170);
		assertThat(frame[169] & 0xFF).isEqualTo(0xE0);
		read(frame, (packet) -> {
			assertThat(packet.layout()).isEqualTo(Layout.A);
			var obd = ObdInformation.of(packet, 0, true);
			assertThat(obd.codes()).isEmpty();
			assertThat(Flag.of(obd.flags())).containsExactly(Flag.DTC_COUNT_INVALID);
			isSecondBody(packet, 1);
		});
	}

	@Test
	void n9OneByteShortHasNoLayout() {
		byte[] frame = Vectors.fixed(Vectors.without(Vectors.of("SYN-4"), 69, 70));
		assertThat(frame[69] & 0xFF).isEqualTo(0x23);
		read(frame, (packet) -> {
			assertThat(flags(packet)).containsExactly(Flag.NO_LAYOUT);
			assertThat(packet.layout()).isNull();
			assertThat(packet.records()).isZero();
		});
	}

	@Test
	void n10CipherCodeWithPlainText() {
		read(Vectors.fixed(Vectors.with("SYN-4", 21, 3)), (packet) -> {
			assertThat(packet.frame().bytes()[packet.frame().at() + 70] & 0xFF).isEqualTo(0xA5);
			assertThat(flags(packet)).containsExactly(Flag.ENC_FLAG_PLAINTEXT);
			assertThat(values(packet, 0)).isEqualTo(S1);
		});
	}

	@Test
	void n11UnknownTypeEndsTheRecords() {
		byte[] frame = Vectors.of("SYN-4");
		byte[] longer = Vectors
			.fixed(Vectors.join(Vectors.without(frame, 70, 71), new byte[] { (byte) 0x90, 0, 2, 1, 2, 3, 0 }));
		assertThat(longer[76]).isEqualTo((byte) 0x2F);
		read(longer, (packet) -> {
			assertThat(flags(packet)).containsExactly(Flag.PARTIAL);
			assertThat(packet.layout()).isEqualTo(Layout.A);
			assertThat(packet.records()).isEqualTo(1);
			assertThat(values(packet, 0)).isEqualTo(S1);
		});
	}

	@Test
	void cipherTextIsKeptAsItIs() {
		byte[] frame = Vectors.with("SYN-4", 21, 3);
		for (int i = 24; i < 70; i++) {
			frame[i] = (byte) (0x90 + i);
		}
		read(Vectors.fixed(frame), (packet) -> assertThat(flags(packet)).containsExactly(Flag.ENCRYPTED));
	}

	@Test
	void platformMayForwardTheWholeFrame() {
		byte[] outer = Vectors.join(new byte[] { 0x7E, 0x7E, 2, (byte) 0xFE },
				"LGGEPLATFORM00001".getBytes(StandardCharsets.US_ASCII), new byte[] { 1, 0, 0 }, Vectors.of("SYN-4"),
				new byte[1]);
		read(Vectors.fixed(outer), (packet) -> {
			assertThat(flags(packet)).containsExactly(Flag.NESTED);
			assertThat(packet.frame().offset()).isEqualTo(24);
			assertThat(values(packet, 0)).isEqualTo(S1);
		});
	}

	@Test
	void zeroCollectTimeIsThatOfSending() {
		byte[] frame = Vectors.with("SYN-7", 33, 0, 0, 0, 0, 0, 0);
		read(Vectors.fixed(frame), (packet) -> {
			assertThat(packet.hasZeroTime(0)).isTrue();
			assertThat(packet.time(0)).isEqualTo(HALF_PAST_EIGHT);
			assertThat(flags(packet)).isEmpty();
		});
	}

	@Test
	void impossibleTimeIsFlaggedAndKept() {
		read(Vectors.fixed(Vectors.with("SYN-4", 25, 13)), (packet) -> {
			assertThat(flags(packet)).containsExactly(Flag.BAD_TIME);
			assertThat(packet.time(0)).isEqualTo(PacketTime.NONE);
			assertThat(values(packet, 0)).isEqualTo(S1);
		});
		read(Vectors.fixed(Vectors.with("SYN-4", 24, 14)),
				(packet) -> assertThat(flags(packet)).containsExactly(Flag.YEAR_LOW));
	}

	private static void isSecondBody(Packet packet, int record) {
		assertThat(values(packet, record)).containsExactly(60.0, 101.0, 35.0, 12.0, 1320.0, 18.5, Double.NaN,
				Double.NaN, 64.0, 420.0, Double.NaN, Double.NaN, Double.NaN, 84.0, 52.0, 1.0, 117.000923, 36.651216,
				123456.7);
		assertThat(classes(packet, record)).containsExactly("nox_up NOT_AVAILABLE", "nox_down NOT_AVAILABLE",
				"scr_in NOT_AVAILABLE", "scr_out NOT_AVAILABLE", "dpf_dp NOT_AVAILABLE");
	}

	private static List<Double> ratios(ObdInformation obd) {
		return IntStream.range(0, PerformanceRatio.values().length)
			.mapToObj((i) -> PerformanceRatio.values()[i].ratio(obd.iupr()).orElse(-1))
			.toList();
	}

	private static List<Integer> bits(int word) {
		return Monitor.of(word).stream().map(Enum::ordinal).toList();
	}

}
