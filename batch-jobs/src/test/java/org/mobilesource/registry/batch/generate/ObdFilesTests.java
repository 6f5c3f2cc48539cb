package org.mobilesource.registry.batch.generate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mobilesource.registry.domain.obd.BodyType;
import org.mobilesource.registry.domain.obd.DayColumn;
import org.mobilesource.registry.domain.obd.DecoderSettings;
import org.mobilesource.registry.domain.obd.Flag;
import org.mobilesource.registry.domain.obd.Frame;
import org.mobilesource.registry.domain.obd.FrameListener;
import org.mobilesource.registry.domain.obd.FrameSearch;
import org.mobilesource.registry.domain.obd.Layout;
import org.mobilesource.registry.domain.obd.ObdInformation;
import org.mobilesource.registry.domain.obd.Packet;
import org.mobilesource.registry.domain.obd.PacketReader;
import org.mobilesource.registry.domain.obd.SkipReason;
import org.mobilesource.registry.domain.obd.StreamFields;
import org.mobilesource.registry.domain.obd.Streams;
import org.mobilesource.registry.domain.obd.VehicleDay;
import org.mobilesource.registry.domain.obd.VehicleFacts;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the frames of the first twelve nights back. */
class ObdFilesTests {

	@TempDir
	static Path city;

	private static final Map<ObdCase, String> VINS = new TreeMap<>();

	@BeforeAll
	static void write() throws IOException {
		new CityGenerator(300, 12, 20210301).writeTo(city);
		for (var line : Files.readAllLines(city.resolve("obd.csv")).stream().skip(1).toList()) {
			VINS.put(ObdCase.valueOf(line.split(",")[2]), line.split(",")[0]);
		}
	}

	@Test
	void everyCaseIsPlayedByATruckOfTheRegister() throws IOException {
		var register = Files.readString(city.resolve("2021-01-25/trucks/trucks_20210125.csv"));

		assertThat(VINS).containsOnlyKeys(ObdCase.values());
		assertThat(VINS.values()).doesNotHaveDuplicates().allMatch(register::contains);
	}

	@Test
	void aNightIsSmall() throws IOException {
		try (var files = Files.list(city.resolve("2021-03-03/obd-frames"))) {
			assertThat(files.mapToLong((file) -> file.toFile().length()).sum()).isBetween(200_000L, 350_000L);
		}
	}

	/**
	 * Up to five minutes more than asked for, three records before and three behind. In
	 * layout D a serial that reads as a type makes a packet one of A.
	 */
	@Test
	void dialectsAreReadAsTheyAreWritten() {
		assertThat(layouts(ObdCase.HONEST)).containsOnly(Layout.A);
		assertThat(layouts(ObdCase.BEIJING)).containsOnly(Layout.A);
		assertThat(layouts(ObdCase.TANGSHAN)).containsOnly(Layout.A);
		assertThat(layouts(ObdCase.DEAD_CATALYST)).containsOnly(Layout.B);
		assertThat(layouts(ObdCase.PLATFORM)).containsOnly(Layout.B);
		assertThat(layouts(ObdCase.FORWARDED)).containsOnly(Layout.B);
		assertThat(layouts(ObdCase.WEAK_CATALYST)).containsOnly(Layout.D);
		assertThat(layouts(ObdCase.DRAFT_P)).startsWith(Layout.D);
		assertThat(layouts(ObdCase.HEX)).containsOnly(Layout.D);
		for (var played : ObdCase.values()) {
			int records = 6 * played.minutes() * 10 / played.dialect().step() + 6;
			assertThat(night(1, played).records).as(played.name())
				.isBetween(
						(played.quirk() == Quirk.LOSSY || played.quirk() == Quirk.RESENT) ? records * 8 / 10 : records,
						records + 300 / played.dialect().step() + 1);
		}
	}

	@Test
	void quirksRaiseTheirFlags() {
		assertThat(flags(ObdCase.HONEST)).isEmpty();
		assertThat(flags(ObdCase.FORWARDED)).containsOnlyKeys(Flag.NESTED);
		assertThat(flags(ObdCase.CIPHER_CODE)).containsOnlyKeys(Flag.ENC_FLAG_PLAINTEXT);
		assertThat(flags(ObdCase.TEXT_RATIOS)).isEqualTo(Map.of(Flag.IUPR_TEXT, 2));
		assertThat(flags(ObdCase.RAW_SUPPORT)).isEqualTo(Map.of(Flag.RAW_J1979_SUPPORT, 2));
		assertThat(flags(ObdCase.LAMP_DISAGREES)).isEqualTo(Map.of(Flag.MIL_DTC_DISAGREE, 2));
		assertThat(flags(ObdCase.NO_COUNT)).isEqualTo(Map.of(Flag.DTC_COUNT_INVALID, 2));
		assertThat(flags(ObdCase.NO_TIME)).isEqualTo(Map.of(Flag.ZERO_COLLECT_TIME, 2));
		assertThat(night(4, ObdCase.CLOCK).flags).containsOnlyKeys(Flag.TIME_IN_FUTURE);
		assertThat(flags(ObdCase.DAMAGED)).isEqualTo(Map.of(Flag.PARTIAL, 1, Flag.ENCRYPTED, 1, Flag.UNKNOWN_COMMAND, 1,
				Flag.BAD_TIME, 1, Flag.GBT_32960, 1));
	}

	@Test
	void whatIsNoFrameIsSkipped() {
		var read = read(1);

		assertThat(read.skipped).hasSize(3)
			.containsEntry(SkipReason.NOISE, 37L)
			.containsEntry(SkipReason.BAD_BCC, 71L)
			.containsEntry(SkipReason.TRUNCATED, 40L);
	}

	@Test
	void nitrogenOxidesAreAsTheRulesNeedThem() {
		assertThat(night(0, ObdCase.HONEST).meanWarm()).isBetween(20.0, 120.0);
		assertThat(night(0, ObdCase.DEAD_CATALYST).meanWarm()).isGreaterThan(600);
		assertThat(night(1, ObdCase.DEAD_CATALYST).meanWarm()).isGreaterThan(600);
		assertThat(night(0, ObdCase.DEAD_CATALYST).warm).isGreaterThan(180);
		assertThat(night(0, ObdCase.BURSTS).meanWarm()).isLessThan(500);
		assertThat(night(0, ObdCase.BURSTS).above500).isGreaterThan(night(0, ObdCase.BURSTS).warm / 10);
		assertThat(night(0, ObdCase.WEAK_CATALYST).above500).isLessThan(night(0, ObdCase.WEAK_CATALYST).warm / 10);
		assertThat(night(0, ObdCase.WEAK_CATALYST).down / night(0, ObdCase.WEAK_CATALYST).up).isBetween(0.5, 0.7);
		assertThat(night(0, ObdCase.NO_NOX).warm).isZero();
		assertThat(night(0, ObdCase.LOW_REAGENT).km()).isGreaterThan(50);
	}

	/**
	 * An hour less the 45 records that are played first, at ten seconds each, and up to
	 * five minutes more; nobody else repeats himself.
	 */
	@Test
	void nitrogenOxidesOfTheReplayAloneRepeatThemselves() throws IOException {
		for (var played : ObdCase.values()) {
			var day = new VehicleDay(Reading.SETTINGS);
			day.begin(Nights.FIRST.plusDays(1));
			day.add(night(1, played).frames.toByteArray());
			double repeated = day.summary(VINS.get(played), VehicleFacts.UNKNOWN, Streams.SETTINGS)
				.day()
				.values()
				.get(DayColumn.NOX_REPEATED_S);

			assertThat(repeated).as(played.name())
				.isBetween((played == ObdCase.REPLAY) ? 3_140.0 : 0, (played == ObdCase.REPLAY) ? 3_440.0 : 0);
		}
	}

	@Test
	void theTenthNightChangesWhatItIsTo() {
		assertThat(night(9, ObdCase.REFLASHED).calids).containsOnly("XNCAL-2.0000000000");
		assertThat(night(10, ObdCase.REFLASHED).calids).containsOnly("XNCAL-2.1000000000");
		assertThat(night(9, ObdCase.REFLASHED).codes).isEqualTo(4);
		assertThat(night(10, ObdCase.REFLASHED).codes).isZero();
		assertThat(night(10, ObdCase.REMOVED).kinds).containsEntry("REMOVAL_ALARM", 1);
		assertThat(night(11, ObdCase.REMOVED).records).isZero();
		assertThat(night(10, ObdCase.ODOMETER).km()).isLessThan(-4_900);
	}

	@Test
	void whatWasHeldBackComesANightLater() {
		assertThat(night(0, ObdCase.RESENT).kinds).doesNotContainKey("REISSUE");
		assertThat(night(1, ObdCase.RESENT).kinds).containsEntry("REISSUE", 60);
	}

	private static List<Layout> layouts(ObdCase played) {
		return night(1, played).layouts;
	}

	private static Map<Flag, Integer> flags(ObdCase played) {
		return night(1, played).flags;
	}

	private static Night night(int night, ObdCase played) {
		return read(night).nights.getOrDefault(VINS.get(played), new Night());
	}

	private static Reading read(int night) {
		return READ.computeIfAbsent(night, (number) -> {
			var reading = new Reading(Nights.FIRST.plusDays(number + 1L).toEpochDay() * 86_400 - 8 * 3_600);
			var name = "obd-frames_" + Row.compact(Nights.FIRST.plusDays(number));
			var folder = city.resolve(Nights.FIRST.plusDays(number).toString()).resolve("obd-frames");
			try (var packed = new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".bin.gz")))) {
				reading.search.read(packed, 0);
				for (var line : Files.readAllLines(folder.resolve(name + ".txt"), StandardCharsets.UTF_8)) {
					if (!line.startsWith("#")) {
						reading.search.read(new ByteArrayInputStream(HexFormat.of().parseHex(line)), 0);
					}
				}
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
			return reading;
		});
	}

	private static final Map<Integer, Reading> READ = new TreeMap<>();

	/** What a night's file says of a truck. */
	private static final class Night {

		private final List<Layout> layouts = new ArrayList<>();

		private final ByteArrayOutputStream frames = new ByteArrayOutputStream();

		private final Map<Flag, Integer> flags = new TreeMap<>();

		private final Map<String, Integer> kinds = new TreeMap<>();

		private final List<String> calids = new ArrayList<>();

		private final List<Double> odometer = new ArrayList<>();

		private int codes;

		private int records;

		private int warm;

		private int above500;

		private double up;

		private double down;

		private double meanWarm() {
			return this.down / this.warm;
		}

		private double km() {
			return this.odometer.get(this.odometer.size() - 1) - this.odometer.get(0);
		}

	}

	private static final class Reading implements FrameListener {

		private static final DecoderSettings SETTINGS = new DecoderSettings(1, 2015, 86_400);

		private final PacketReader reader = new PacketReader(SETTINGS);

		private final FrameSearch search = new FrameSearch(this);

		private final Map<String, Night> nights = new TreeMap<>();

		private final Map<SkipReason, Long> skipped = new TreeMap<>();

		private final long receivedAt;

		private Reading(long receivedAt) {
			this.receivedAt = receivedAt;
		}

		@Override
		public void frame(Frame frame) {
			var packet = this.reader.read(frame, this.receivedAt);
			var night = this.nights.computeIfAbsent(packet.frame().vin(), (vin) -> new Night());
			night.frames.write(frame.bytes(), frame.at(), frame.length());
			Flag.of(packet.flags()).forEach((flag) -> night.flags.merge(flag, 1, Integer::sum));
			night.kinds.merge(packet.kind().name(), 1, Integer::sum);
			if (packet.layout() != null && !night.layouts.contains(packet.layout())) {
				night.layouts.add(packet.layout());
			}
			for (int i = 0; i < packet.records(); i++) {
				if (packet.hasZeroTime(i)) {
					night.flags.merge(Flag.ZERO_COLLECT_TIME, 1, Integer::sum);
				}
				if (packet.type(i) == BodyType.OBD) {
					var obd = ObdInformation.of(packet, i, true);
					night.codes += obd.codes().size();
					night.calids.add(ObdInformation.display(obd.calid()));
					Flag.of(obd.flags()).forEach((flag) -> night.flags.merge(flag, 1, Integer::sum));
				}
				else if (packet.type(i).isStream()) {
					stream(night, packet, packet.body(i));
				}
			}
		}

		private static void stream(Night night, Packet packet, int body) {
			night.records++;
			byte[] bytes = packet.bytes();
			night.odometer.add(StreamFields.ODOMETER.value(StreamFields.ODOMETER.raw(bytes, body)));
			long up = StreamFields.NOX_UP.raw(bytes, body);
			long down = StreamFields.NOX_DOWN.raw(bytes, body);
			long scr = StreamFields.SCR_IN.raw(bytes, body);
			if (down > 0 && StreamFields.NOX_DOWN.isValue(down) && StreamFields.SCR_IN.isValue(scr)
					&& StreamFields.SCR_IN.value(scr) >= 200
					&& StreamFields.COOLANT.value(StreamFields.COOLANT.raw(bytes, body)) >= 70) {
				night.warm++;
				night.up += StreamFields.NOX_UP.value(up);
				night.down += StreamFields.NOX_DOWN.value(down);
				night.above500 += (StreamFields.NOX_DOWN.value(down) > 500) ? 1 : 0;
			}
		}

		@Override
		public void skipped(long offset, long length, SkipReason reason) {
			this.skipped.merge(reason, length, Long::sum);
		}

	}

}
