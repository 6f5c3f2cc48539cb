package org.mobilesource.registry.batch.obd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.digest.Sha256;
import org.mobilesource.registry.domain.obd.StreamFields;
import org.mobilesource.registry.domain.obd.Streams;
import org.mobilesource.registry.domain.obd.Vectors;

import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class FramesFeedIntegrationTests {

	private static final Instant NEXT_NIGHT = Instant.parse("2024-06-01T19:00:00Z");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private Rebuild rebuild;

	@Value("${registry.home}/obd/files")
	private Path files;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, NEXT_NIGHT);
	}

	private ImportReport load(String name, byte[] content) throws IOException {
		return this.registry.load("obd-frames", Files.write(this.folder.resolve(name), content));
	}

	private static byte[] packed(byte[] content) throws IOException {
		var packed = new ByteArrayOutputStream();
		try (var out = new GZIPOutputStream(packed)) {
			out.write(content);
		}
		return packed.toByteArray();
	}

	private Map<String, Object> day() {
		return this.jdbc.sql("SELECT * FROM obd_day").query().singleRow();
	}

	/**
	 * SYN-1 a login, SYN-4 one record, SYN-5 two, SYN-3 a time request, SYN-2 a logout.
	 */
	@Test
	void everyRecordFindsItsPlace() throws IOException {
		var report = load("a.bin", Vectors.of("SYN-1", "SYN-4", "SYN-5", "SYN-3", "SYN-2"));

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(List.of(report.read(), report.loaded(), report.duplicate(), report.skipped()))
			// The stream record of SYN-5 has the second of that of SYN-4.
			.containsExactly(6, 4, 1, 1);
		assertThat(report.skippedByReason()).containsExactly(Map.entry("FRAME_TIME_SYNC", 1L));
		assertThat(day()).containsEntry("vin", "LTESTVIN000000001")
			.containsEntry("source", "FRAMES")
			.containsEntry("records", 1)
			.containsEntry("obd_records", 1)
			.containsEntry("reagent_first", 64.0)
			.containsEntry("dtc_set", "P20EE-00,P2463-00,U0100-31")
			.containsEntry("layout", "A")
			.containsEntry("software_version", 1);
		assertThat(this.jdbc.sql("SELECT * FROM obd_record").query().singleRow()).containsEntry("mil", 1)
			.containsEntry("codes", "20EE002F 246300AF C1003104")
			.containsEntry("ecu_vin", "LTESTVIN000000001")
			.containsEntry("records", 1);
		assertThat(this.jdbc.sql("SELECT * FROM obd_terminal").query().singleRow())
			.containsEntry("iccid", "89860000000000000001")
			.containsEntry("layout", "A")
			.containsEntry("header_order", "T");
	}

	@Test
	void aTerminalIsKnownAsOfItsLatestDay() throws IOException {
		load("a.bin", Vectors.of("SYN-4"));
		// The day before, by layout B; it came later.
		byte[] before = Vectors.of("SYN-7");
		System.arraycopy(new byte[] { 24, 5, 31 }, 0, before, 24, 3);
		System.arraycopy(new byte[] { 24, 5, 31 }, 0, before, 33, 3);
		load("b.bin", Vectors.fixed(before));

		var terminal = this.jdbc.sql("SELECT * FROM obd_terminal").query().singleRow();
		assertThat(terminal).containsEntry("layout", "A").containsEntry("valid_share", 1.0);
		assertThat(terminal.get("first_day")).hasToString("2024-05-31");
		assertThat(terminal.get("last_day")).hasToString("2024-06-01");
	}

	/** 0.23 × 2500 Nm × 1320 rpm ÷ 9549 = 79.485 kW, for 10 s. */
	@Test
	void workNeedsTheTorqueOfTheRegister() throws IOException {
		this.jdbc
			.sql("""
					INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, reference_torque_nm,
					  codes, import_id, import_line, row_hash)
					VALUES ('LTESTVIN000000001', 'H17', 'B', '6', '2023-06-12', '450821', 2500, '', 1, 1, 1)
					""")
			.update();
		load("a.bin", new Streams().at(0).at(10).bytes());

		assertThat(day()).containsEntry("work_kwh", 0.221).containsEntry("nox_g_kwh", 0.3696);
	}

	/**
	 * The torque of the model stands in for the vehicle's own: 0.35 × 2500 Nm × 1320 rpm
	 * ÷ 9549 = 120.955 kW, so a window of 0.3 kWh takes 10 s, at 40 % of the power.
	 */
	@Test
	void windowsOfWorkNeedTheModelOfTheEngine() throws IOException {
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, engine_model,
				  codes, import_id, import_line, row_hash)
				VALUES ('LTESTVIN000000001', 'H17', 'B', '6', '2023-06-12', '450821', '测试6L', '', 1, 1, 1)
				""").update();
		load("a.bin", new Streams().at(0).at(10).bytes());
		assertThat(day()).containsEntry("work_kwh", null).containsEntry("maw_windows", null);
		this.jdbc
			.sql("""
					INSERT INTO engine_model (engine_model, torque, reference_torque_nm, max_power_kw, whtc_work_kwh, source, codes,
					  import_id, import_line, row_hash)
					VALUES ('测试6L', 'NET', 2500, 300, 0.3, '测试', '', 1, 1, 1)
					""")
			.update();
		load("b.bin", new Streams().at(20).bytes());

		assertThat(day()).containsEntry("work_kwh", 0.672)
			.containsEntry("maw_windows", 2)
			.containsEntry("maw_valid_share", 1.0)
			.containsEntry("maw_power_share", 0.2)
			.containsEntry("maw_nox_g_kwh", 0.2429);
	}

	/** 0.35 × 1250 Nm instead of 2500 is half the work; 0 is none that is known. */
	@ParameterizedTest
	@CsvSource({ "1250, 0.168", "0, 0.336" })
	void theTorqueOfTheVehicleGoesBeforeThatOfTheModel(int torque, double work) throws IOException {
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, engine_model,
				  reference_torque_nm, codes, import_id, import_line, row_hash)
				VALUES ('LTESTVIN000000001', 'H17', 'B', '6', '2023-06-12', '450821', '测试6L', ?, '', 1, 1, 1)
				""").param(torque).update();
		this.jdbc
			.sql("""
					INSERT INTO engine_model (engine_model, torque, reference_torque_nm, max_power_kw, whtc_work_kwh, source,
					  codes, import_id, import_line, row_hash)
					VALUES ('测试6L', 'NET', 2500, 300, 0.15, '测试', '', 1, 1, 1)
					""")
			.update();

		load("a.bin", new Streams().at(0).at(10).bytes());

		assertThat(day()).containsEntry("work_kwh", work).containsEntry("maw_windows", 1);
	}

	/** What follows each other in a plain file is read from there again. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void lateFilesGiveTheSameDayAsPunctualOnes(boolean isPacked) throws IOException {
		byte[] morning = new Streams().at(0).at(10).bytes();
		load("morning.bin", isPacked ? packed(morning) : morning);
		assertThat(this.jdbc.sql("SELECT file_offset, bytes FROM obd_segment").query().singleRow())
			.containsEntry("file_offset", isPacked ? null : 0L)
			.containsEntry("bytes", (long) morning.length);
		var late = load("late.bin", new Streams().again(5).again(10).at(20).bytes());
		var summed = day();

		assertThat(List.of(late.loaded(), late.unchanged())).containsExactly(2, 1);
		RegistryTables.empty(this.jdbc);
		load("all.bin", new Streams().at(0).at(10).again(5).at(20).bytes());
		assertThat(day()).usingRecursiveComparison()
			.ignoringFields("import_id", "duplicates", "row_hash")
			.isEqualTo(summed);
	}

	@Test
	void theSameRecordsInAnotherFileChangeNothing() throws IOException {
		load("a.bin", new Streams().at(0).at(10).bytes());
		var summed = day();
		var again = load("b.bin", new Streams().at(10).at(0).bytes());
		var same = load("c.bin", new Streams().at(0).at(10).bytes());

		assertThat(List.of(again.read(), again.unchanged())).containsExactly(2, 2);
		assertThat(same.outcome()).isEqualTo("ALREADY_IMPORTED");
		assertThat(day()).isEqualTo(summed);
	}

	@Test
	void aRealTimeRecordTakesThePlaceOfOneSentAgain() throws IOException {
		load("a.bin", new Streams().again(0, StreamFields.REAGENT, 100).bytes());
		var report = load("b.bin", new Streams().at(0).bytes());

		assertThat(report.updated()).isEqualTo(1);
		assertThat(day()).containsEntry("reagent_first", 64.0).containsEntry("reissued", 0);
	}

	@Test
	void badFramesAreKeptWithOffsetAndReason() throws IOException {
		byte[] wrong = Vectors.of("SYN-4");
		wrong[70]++;
		var stream = new Streams();
		for (int i = 0; i < 20; i++) {
			stream.at(i);
		}
		var report = load("bad.bin", stream.frame(wrong).frame(new byte[] { 1, 2, 3 }).at(200_000).bytes());

		assertThat(List.of(report.read(), report.loaded(), report.quarantined())).containsExactly(23, 20, 3);
		assertThat(report.quarantinedByCode()).containsOnly(Map.entry("BAD_BCC", 1L), Map.entry("NOISE", 1L),
				Map.entry("TIME_IN_FUTURE", 1L));
		assertThat(this.jdbc.sql("SELECT line, code, message_en FROM row_problem ORDER BY line").query().listOfRows())
			.extracting((row) -> row.get("line") + " " + row.get("message_en"))
			.containsExactly("21 the frame at offset 1420 (71 bytes) has a wrong check byte",
					"22 3 bytes from offset 1491 on are part of no frame",
					"23 time is 2024-06-03T16:03:20+08:00[Asia/Shanghai], which is later than the time of the import, "
							+ "2024-06-02T03:00+08:00[Asia/Shanghai]");
	}

	@Test
	void aFileOfMostlyNoiseIsHeldAndNothingOfItCounts() throws IOException {
		var report = load("noise.bin", new Streams().at(0).frame(new byte[] { 1 }).bytes());

		assertThat(report.outcome()).isEqualTo("HELD");
		assertThat(report.loaded()).isZero();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM obd_day").query(Integer.class).single()).isZero();
	}

	@Test
	void hexTextNamesTheLine() throws IOException {
		var lines = "# 演示 demo\n\n" + HexFormat.of().formatHex(Vectors.of("SYN-4")) + "\r\n"
				+ HexFormat.of().withUpperCase().formatHex(Vectors.of("SYN-1")) + "\n2323G1\n"
				+ HexFormat.of().formatHex(Vectors.of("SYN-2", "SYN-8")) + "\n"
				+ HexFormat.of().formatHex(new Streams().at(10).at(20).bytes()) + "\n";
		var report = load("hex.txt", lines.getBytes(StandardCharsets.UTF_8));

		assertThat(List.of(report.read(), report.loaded(), report.quarantined())).containsExactly(7, 6, 1);
		assertThat(this.jdbc.sql("SELECT line, code, message_zh FROM row_problem").query().singleRow())
			.containsEntry("line", 5)
			.containsEntry("code", "NOT_HEX")
			.containsEntry("message_zh", "第 5 个字符起不是十六进制字节");
		assertThat(day()).containsEntry("removal_alarms", 1);
	}

	@Test
	void packedFilesAreUnpackedAndDamagedOnesRefused() throws IOException {
		byte[] packed = packed(new Streams().at(0).bytes());

		assertThat(load("a.bin.gz", packed).loaded()).isEqualTo(1);
		var cut = load("b.bin.gz", Arrays.copyOf(packed, packed.length - 9));
		assertThat(cut.outcome()).isEqualTo("REFUSED");
		assertThat(cut.message()).contains("damaged");
		assertThat(load("empty.bin", new byte[0]).outcome()).isEqualTo("REFUSED");
	}

	@Test
	void aDryRunCountsTheSameAndStoresNothing() throws IOException {
		load("a.bin", new Streams().at(0).bytes());
		var file = Files.write(this.folder.resolve("b.bin"), new Streams().at(0).at(1).bytes());
		var dry = this.registry.load("obd-frames", file, true, false);

		assertThat(List.of(dry.read(), dry.loaded(), dry.unchanged())).containsExactly(2, 1, 1);
		assertThat(day()).containsEntry("records", 1);
		assertThat(this.registry.load("obd-frames", file).loaded()).isEqualTo(1);
	}

	/** What a process that ended left half copied is removed by a file of another day. */
	@Test
	void theFileIsKeptAsItCameOnceItCounts() throws IOException {
		byte[] content = new Streams().at(0).at(7_001).bytes();
		var file = Files.write(this.folder.resolve("a.bin"), content);
		var kept = this.files.resolve(Sha256.of(content).substring(0, 2)).resolve(Sha256.of(content));
		Files.deleteIfExists(kept); // of an earlier run
		Files.createDirectories(this.files.resolve("incoming"));
		var left = Files.write(this.files.resolve("incoming").resolve("new7001.part"), content);
		Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

		this.registry.load("obd-frames", file, true, false);
		assertThat(kept).doesNotExist();
		this.registry.load("obd-frames", file);
		assertThat(kept).hasBinaryContent(content);
		load("held.bin", new Streams().at(7_002).frame(new byte[] { 1 }).bytes());
		assertThat(this.files.resolve("incoming")).isEmptyDirectory();
	}

	@Test
	void framesAcrossMidnightBelongToBothDays() throws IOException {
		// SYN-6 with its records at 23:59:59 and at 00:00:00
		byte[] frame = Vectors.of("SYN-6");
		System.arraycopy(new byte[] { 24, 5, 31, 23, 59, 59 }, 0, frame, 33, 6);
		System.arraycopy(new byte[] { 24, 6, 1, 0, 0, 0 }, 0, frame, 77, 6);
		var report = load("a.bin", Vectors.fixed(frame));

		assertThat(report.loaded()).isEqualTo(2);
		assertThat(this.jdbc.sql("SELECT day FROM obd_day ORDER BY day").query(String.class).list())
			.containsExactly("2024-05-31", "2024-06-01");
	}

	/** What is lost or wrong is made again from the files as they came. */
	@Test
	void daysAreRebuiltFromTheArchivedFiles() throws IOException {
		load("a.bin", new Streams().at(0).at(10).frame(Vectors.of("SYN-5")).bytes());
		load("b.bin", new Streams().again(20).at(-31_000).bytes());
		// A file that brings nothing new is among those that are read again.
		assertThat(load("c.bin", new Streams().at(10).at(0).bytes()).unchanged()).isEqualTo(2);
		var days = days();
		this.jdbc.sql("DELETE FROM obd_day").update();
		this.jdbc.sql("DELETE FROM obd_record").update();
		this.jdbc.sql("DELETE FROM obd_segment").update();

		assertThat(this.rebuild.run(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30)))
			.isEqualTo(new Rebuild.Result(3, 1));
		assertThat(this.rebuild.run(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)))
			.isEqualTo(new Rebuild.Result(3, 2));
		// SYN-5 repeats one second of a.bin; c.bin two more, which had changed nothing
		// when it came.
		assertThat(days.get(1).put("duplicates", 3)).isEqualTo(1);
		assertThat(days()).isEqualTo(days);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM obd_record").query(Integer.class).single()).isEqualTo(1);
	}

	/** As they were before frames could be read where they lie. */
	@Test
	void rebuildingRemovesFilesOfFramesThatLieInTheArchive() throws IOException {
		byte[] content = new Streams().at(0).at(10).bytes();
		var importId = load("a.bin", content).importId();
		var own = this.files.resolveSibling("days")
			.resolve("2024-06-01")
			.resolve("LTESTVIN000000001-" + importId + ".frames");
		Files.createDirectories(own.getParent());
		Files.write(own, content);
		this.jdbc.sql("UPDATE obd_segment SET file_offset = NULL").update();
		assertThat(load("b.bin", new Streams().at(20).bytes()).loaded()).isEqualTo(1);
		var days = days();

		this.rebuild.run(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 1));
		assertThat(own).doesNotExist();
		assertThat(this.jdbc.sql("SELECT file_offset FROM obd_segment").query(Long.class).list()).containsExactly(0L,
				0L);
		assertThat(days()).isEqualTo(days);
	}

	private List<Map<String, Object>> days() {
		var rows = this.jdbc.sql("SELECT * FROM obd_day ORDER BY day").query().listOfRows();
		rows.forEach((row) -> row.remove("import_id"));
		return rows;
	}

	@Test
	void summariesOfPlatformsStandUntilThereAreFrames() throws IOException {
		var header = "vin,date,records,engine_on_s,nox_warm_ppm,scr_efficiency,valid_share_rpm,dtc_set,layout";
		var file = this.registry.write("days.csv", StandardCharsets.UTF_8, header,
				"LTESTVIN000000001,2024-06-01,100,3600,80.25,0.91,0.999,\"P20EE-00,P2463-00\",B",
				"LTESTVIN000000001,2024-06-02,100,3600,,-0.5,1.1,,", "LTESTVIN,2024-06-01,,,,,,,",
				"LTESTVIN000000001,2024-05-30,7,,,,,,");
		// Half of its rows are bad: a person releases it.
		var first = this.registry.load("obd-days", file, false, true);

		assertThat(List.of(first.read(), first.loaded(), first.quarantined())).containsExactly(4, 2, 2);
		assertThat(first.quarantinedByCode()).containsOnly(Map.entry("VALUE_OUT_OF_RANGE", 1L),
				Map.entry("VIN_FORMAT", 1L));
		assertThat(days().get(1)).containsEntry("source", "SUMMARY")
			.containsEntry("nox_warm_ppm", 80.25)
			.containsEntry("scr_efficiency", 0.91)
			.containsEntry("engine_on_s", 3600)
			.containsEntry("nox_g", null)
			.containsEntry("dtc_set", "P20EE-00,P2463-00");

		load("a.bin", new Streams().at(0).bytes());
		var again = this.registry.load("obd-days", "again.csv", header, "LTESTVIN000000001,2024-06-01,100,9,,,,,",
				"LTESTVIN000000001,2024-05-30,8,,,,,,");
		assertThat(List.of(again.updated(), again.skipped())).containsExactly(1, 1);
		assertThat(again.skippedByReason()).containsExactly(Map.entry("FRAMES_KNOWN", 1L));
		assertThat(days().get(1)).containsEntry("source", "FRAMES").containsEntry("records", 1);
		assertThat(days().get(0)).containsEntry("records", 8);
	}

}
