package org.mobilesource.registry.domain.obd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands, their lengths and the flags of their headers (§4.1, §2.3, §7.2). */
class PacketKindTests {

	private static final String VIN = "LGGXZ4CEXM0000017";

	private static final long TIME = 1_717_201_800;

	@ParameterizedTest
	@CsvSource({ "T#, 01, LOGIN, 28", "P~, 01, LOGIN, 28", "P#, 01, LOGIN, 28", "T#, 04, LOGOUT, 8",
			"P~, 04, LOGOUT, 8", "T#, 05, TIME_SYNC, 0", "T#, 05, TIME_SYNC_ANSWER, 6", "T#, 06, REMOVAL_ALARM, 17",
			"T#, 07, ACTIVATION, 169", "T#, 08, ACTIVATION_REPLY, 2", "P~, 07, PLATFORM_LOGIN, 41",
			"P~, 08, PLATFORM_LOGOUT, 8", "P#, 01, NEIGHBOUR_LOGIN, 30" })
	void commandWithTheLengthOfItsDataUnit(String header, String command, PacketKind kind, int length) {
		var packet = read(header(header, command), length, TIME);

		assertThat(packet).startsWith(kind.name());
		assertThat(packet).doesNotContain("NO_LAYOUT", "BAD_TIME", "UNKNOWN_COMMAND");
		assertThat(packet).contains(kind.hasTime() ? "time " + TIME : "time none");
		assertThat(packet).contains(kind.hasSerial() ? "serial 258" : "serial -1");
	}

	@ParameterizedTest
	@CsvSource({ "T#, 01, LOGIN, 27", "T#, 01, LOGIN, 29", "T#, 01, LOGIN, 30", "P~, 01, LOGIN, 30",
			"P#, 01, LOGIN, 29", "T#, 04, LOGOUT, 7", "T#, 04, LOGOUT, 10", "T#, 05, TIME_SYNC_ANSWER, 5",
			"T#, 06, REMOVAL_ALARM, 16", "T#, 07, ACTIVATION, 168", "T#, 08, ACTIVATION_REPLY, 3",
			"P~, 07, PLATFORM_LOGIN, 40", "P~, 08, PLATFORM_LOGOUT, 9" })
	void otherLengthsCannotBeRead(String header, String command, PacketKind kind, int length) {
		assertThat(read(header(header, command), length, TIME)).containsExactly(kind.name(), "NO_LAYOUT", "time none",
				"serial -1");
		assertThat(read(header(header, command).encrypted(2), length, TIME)).containsExactly(kind.name(), "ENCRYPTED",
				"time none", "serial -1");
	}

	@ParameterizedTest
	@CsvSource({ "T#, 09", "T#, 80", "T#, 81", "T#, 82", "T#, C1", "T#, FF", "T#, 00", "P~, 06", "P#, 06", "P#, 07",
			"P#, 08", "P#, 09" })
	void commandsOfVendorsAndOfTheNeighbour(String header, String command) {
		assertThat(read(header(header, command), 20, TIME)).containsExactly("UNKNOWN", "UNKNOWN_COMMAND", "time none",
				"serial -1");
	}

	@Test
	void keyExchange() {
		assertThat(read(header("P~", "09"), 31, TIME)).containsExactly("KEY_EXCHANGE", "time none", "serial -1");
	}

	/** 30 + n × m bytes in the order P behind ##. */
	@Test
	void loginsOfTheNeighbour() {
		assertThat(read(FrameHeader.ofDraft(1, VIN), DataUnit.neighbourLogin(TIME, 3, "8986", 4, "AAAA", "BBBB"), TIME))
			.startsWith("NEIGHBOUR_LOGIN", "GBT_32960");
		assertThat(read(FrameHeader.ofPlatform(1, VIN), DataUnit.neighbourLogin(TIME, 3, "8986", 0, ""), TIME))
			.startsWith("LOGIN", "NO_LAYOUT");
		assertThat(
				read(FrameHeader.ofDraft(1, VIN), DataUnit.neighbourLogin(TIME, 3, "8986", 4, "AAAA").octet(0), TIME))
			.startsWith("LOGIN", "NO_LAYOUT");
	}

	@Test
	void responseFlagsOfTheOrderP() {
		for (int flag : new int[] { 0xFE, 1, 2, 3 }) {
			byte[] frame = FrameHeader.ofDraft(4, VIN).marked(flag).frame(DataUnit.logout(TIME, 1));
			Heard.packet(frame, (packet) -> {
				assertThat(packet.frame().order()).isEqualTo(HeaderOrder.P);
				assertThat(packet.frame().responseFlag()).isEqualTo(flag);
				assertThat(packet.frame().vin()).isEqualTo(VIN);
			});
		}
		assertThat(Heard.of(FrameHeader.ofDraft(4, VIN).marked(4).frame(DataUnit.logout(TIME, 1))))
			.containsExactly("0+33 NOISE");
	}

	@Test
	void timeInTheFutureIsMoreThanADayAhead() {
		assertThat(read(header("T#", "04"), 8, TIME - 86_400)).containsExactly("LOGOUT", "time " + TIME, "serial 258");
		assertThat(read(header("T#", "04"), 8, TIME - 86_401)).containsExactly("LOGOUT", "TIME_IN_FUTURE",
				"time " + TIME, "serial 258");
	}

	@ParameterizedTest
	@CsvSource({ "LGGXZ4CEXM0000017, ", "LGGXZ4CE2M0000017, VIN_CHECK_DIGIT", "LTESTVIN000000001, VIN_FORMAT",
			"LGGXZ4CE1M00000O7, VIN_FORMAT", "LGGXZ4CE1M00000Q7, VIN_FORMAT" })
	void vins(String vin, Flag flag) {
		Heard.packet(FrameHeader.ofTerminal(5, vin).frame(new DataUnit()),
				(packet) -> assertThat(Flag.of(packet.flags())).isEqualTo((flag != null) ? List.of(flag) : List.of()));
	}

	private static FrameHeader header(String kind, String command) {
		int code = Integer.parseInt(command, 16);
		return switch (kind) {
			case "T#" -> FrameHeader.ofTerminal(code, VIN);
			case "P#" -> FrameHeader.ofDraft(code, VIN);
			default -> FrameHeader.ofPlatform(code, VIN);
		};
	}

	/** A data unit of some length that starts with time and serial. */
	private static List<String> read(FrameHeader header, int length, long receivedAt) {
		byte[] data = Arrays.copyOf(DataUnit.logout(TIME, 258).toBytes(), length);
		return read(header, new DataUnit().bytes(data), receivedAt);
	}

	private static List<String> read(FrameHeader header, DataUnit data, long receivedAt) {
		var told = new AtomicReference<List<String>>(List.of());
		var reader = new PacketReader(Heard.SETTINGS);
		var search = new FrameSearch(new FrameListener() {

			@Override
			public void frame(Frame frame) {
				var packet = reader.read(frame, receivedAt);
				var words = new ArrayList<String>();
				words.add(packet.kind().name());
				Flag.of(packet.flags()).forEach((flag) -> words.add(flag.name()));
				words.add("time " + ((packet.time() != PacketTime.NONE) ? packet.time() : "none"));
				words.add("serial " + packet.serial());
				told.set(words);
			}

			@Override
			public void skipped(long offset, long count, SkipReason reason) {
				throw new AssertionError(reason);
			}

		});
		try {
			search.read(new ByteArrayInputStream(header.frame(data)), 0);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return told.get();
	}

}
