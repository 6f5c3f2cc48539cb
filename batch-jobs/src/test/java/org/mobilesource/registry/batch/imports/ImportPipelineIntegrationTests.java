package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pipeline promises for every feed, shown with companies. */
@RegistryTest
class ImportPipelineIntegrationTests {

	private static final String HEADER = "credit_code,name,division";

	private static final String FIRST = "91450200198229141F,甲运输公司,450802";

	private static final String SECOND = "91110108551385082Q,乙运输公司,450803";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
	}

	@Test
	void findsColumnsByNameTitleAndInAnyOrder() {
		var report = this.registry.load("companies", "a.csv", "行政区划,备注,NAME,统一社会信用代码",
				"450802,好,甲运输公司,91450200198229141F");

		assertThat(report.loaded()).isEqualTo(1);
		assertThat(report.unknownColumns()).isEqualTo("备注");
		assertThat(names()).containsExactly("甲运输公司");
	}

	@Test
	void readsGb18030WithFourByteCharactersAndWindowsLineEnds() throws IOException {
		var file = this.folder.resolve("a.csv");
		Files.write(file, (HEADER + "\r\n91450200198229141F,石㙍运输公司,450802\r\n").getBytes(Charset.forName("GB18030")));

		var report = this.registry.load("companies", file);

		assertThat(report.encoding()).isEqualTo("GB18030");
		assertThat(names()).containsExactly("石㙍运输公司");
	}

	@Test
	void refusesWhatIsNeitherEncoding() throws IOException {
		var file = this.folder.resolve("mixed.csv");
		var utf8 = (HEADER + "\n91450200198229141F,甲运输公司石㙍,450802\n").getBytes(StandardCharsets.UTF_8);
		var mixed = new byte[utf8.length + 3];
		System.arraycopy(utf8, 0, mixed, 0, utf8.length);
		mixed[utf8.length] = (byte) 0xFF;
		mixed[utf8.length + 1] = (byte) 0x81;
		mixed[utf8.length + 2] = '\n';
		Files.write(file, mixed);

		var report = this.registry.load("companies", file);

		assertThat(report.outcome()).isEqualTo("REFUSED");
		assertThat(report.message()).contains("UTF-8", "GB18030");
		assertThat(names()).isEmpty();
	}

	@Test
	void unpacksGzipAndRefusesDamagedOnes() throws IOException {
		var file = this.folder.resolve("a.csv.gz");
		try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write((HEADER + "\n" + FIRST + "\n" + SECOND + "\n").getBytes(StandardCharsets.UTF_8));
		}
		var damaged = this.folder.resolve("b.csv.gz");
		var bytes = Files.readAllBytes(file);
		Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 12));

		assertThat(this.registry.load("companies", file).loaded()).isEqualTo(2);
		assertThat(this.registry.load("companies", damaged).outcome()).isEqualTo("REFUSED");
	}

	@Test
	void refusesAFileWithoutARequiredColumn() {
		var report = this.registry.load("companies", "a.csv", "credit_code,name", "91450200198229141F,甲运输公司");

		assertThat(report.outcome()).isEqualTo("REFUSED");
		assertThat(report.message()).contains("division 行政区划");
		assertThat(report.read()).isZero();
	}

	@Test
	void namesThePhysicalLineOfEachBadRow() throws IOException {
		var file = this.folder.resolve("a.csv");
		var text = "\uFEFF" + HEADER + "\n\n" + FIRST + "\n\"91110108551385082Q\",\"乙\n运输\n公司\",450803\n,,\n"
				+ "9145020019822914IF,丙,450802\n" + "91450800MA5KAB1217,丁,450802\n91450881MA5NCD34XB,戊,450802\n"
				+ "92450802MA7XY5674H,己,450899\n" + lines(20);
		Files.writeString(file, text);

		var report = this.registry.load("companies", file);

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(report.blankRows()).isEqualTo(2);
		assertThat(problems()).containsExactly("8 credit_code 9145020019822914IF USCC_FORMAT",
				"11 division 450899 UNKNOWN_CODE");
		assertThat(this.jdbc.sql("SELECT raw_row FROM quarantined_row WHERE line = 8").query(String.class).single())
			.isEqualTo("9145020019822914IF,丙,450802");
		assertThat(this.jdbc.sql("SELECT message_en FROM row_problem WHERE line = 11").query(String.class).single())
			.contains("450899", "450802 450803 450804");
	}

	@Test
	void countsTieForRepeatedContradictingAndUnchangedRows() {
		this.registry.load("companies", "a.csv", HEADER, FIRST, SECOND);

		var report = this.registry.load("companies", "b.csv", HEADER, FIRST, FIRST, "91110108551385082Q,乙运输有限公司,450803",
				"91450800MA5KAB1217,丁,450802", "91450881MA5NCD34XB,戊,450802", "91450881MA5NCD34XB,戊戊,450802",
				lines(10).strip().split("\n")[0], lines(10).strip().split("\n")[1], lines(10).strip().split("\n")[2],
				lines(10).strip().split("\n")[3]);

		assertThat(List.of(report.read(), report.loaded(), report.updated(), report.unchanged(), report.duplicate(),
				report.quarantined(), report.skipped()))
			.containsExactly(10, 5, 1, 1, 1, 2, 0);
		assertThat(report.quarantinedByCode()).containsOnlyKeys("KEY_CONFLICT");
		assertThat(names()).contains("乙运输有限公司").doesNotContain("戊", "戊戊");
		assertThat(this.jdbc.sql("SELECT JSON_UNQUOTE(JSON_EXTRACT(old_row, '$.name')) FROM superseded_row")
			.query(String.class)
			.list()).containsExactly("乙运输公司");
	}

	@Test
	void aDryRunCountsTheSameAndStoresNothing() {
		var file = this.registry.write("a.csv", StandardCharsets.UTF_8, HEADER, FIRST, SECOND, SECOND,
				lines(10).strip().split("\n")[0], lines(10).strip().split("\n")[1], "9145020019822914IF,丙,450802");

		var dry = this.registry.load("companies", file, true, false);
		var stored = names();
		var real = this.registry.load("companies", file);

		assertThat(stored).isEmpty();
		assertThat(List.of(dry.read(), dry.loaded(), dry.duplicate(), dry.quarantined()))
			.isEqualTo(List.of(real.read(), real.loaded(), real.duplicate(), real.quarantined()))
			.containsExactly(6, 4, 1, 1);
	}

	@Test
	void holdsAFileWithMoreThanAFifthOfBadRowsUntilAPersonDecides() {
		var fiveRows = new String[] { HEADER, FIRST, SECOND, "91450800MA5KAB1217,丁,450802",
				"91450881MA5NCD34XB,戊,450802", "X,丙,450802" };
		var sixRows = new String[] { HEADER, FIRST, SECOND, "91450800MA5KAB1217,丁,450802",
				"91450881MA5NCD34XB,戊,450802", "X,丙,450802", "Y,丙,450802" };

		var exactlyAFifth = this.registry.load("companies", "a.csv", fiveRows);
		RegistryTables.empty(this.jdbc);
		var file = this.registry.write("b.csv", StandardCharsets.UTF_8, sixRows);
		var held = this.registry.load("companies", file);
		var afterHold = names();
		var released = this.registry.load("companies", file, false, true);

		assertThat(exactlyAFifth.outcome()).isEqualTo("DONE");
		assertThat(held.outcome()).isEqualTo("HELD");
		assertThat(List.of(held.read(), held.loaded(), held.rowsInFile(), held.rowsBad())).containsExactly(0, 0, 6, 2);
		assertThat(afterHold).isEmpty();
		assertThat(List.of(released.read(), released.loaded(), released.quarantined())).containsExactly(6, 4, 2);
	}

	@Test
	void keepsWarningsWithTheRow() {
		this.registry.load("companies", "a.csv", HEADER, "91350100M0001TGQXM,闽运输公司,450802");

		assertThat(this.jdbc.sql("SELECT codes FROM company").query(String.class).single()).isEqualTo("USCC_CHECK");
	}

	@Test
	void givesThousandsOfBadRowsEachItsLine() throws IOException {
		var file = this.folder.resolve("a.csv");
		var bad = IntStream.range(0, 2_500).mapToObj((i) -> "X%04d,丙,450802".formatted(i));
		Files.write(file, Stream.concat(Stream.of(HEADER, FIRST), bad).toList());

		this.registry.load("companies", file, false, true);

		assertThat(this.jdbc.sql("SELECT COUNT(*), MIN(line), MAX(line) FROM quarantined_row").query().singleRow())
			.containsValues(2_500L, 3, 2_502);
	}

	@Test
	void oneImpossibleCellSpoilsItsRowAndNothingElse() {
		this.registry.load("sites", "sites.csv", "code,name,division,speed_unit,started_on,longitude",
				"A450802001,甲点,450802,KMH,+99999-01-01,109", "A450802002,乙点,450802,KMH,-0500-01-01,109",
				"A450802003,丙点,450802,KMH,2020-01-01,1e-400000000", "A450802004,丁点,450802,KMH,2020-01-01,109",
				"A450802005," + "长".repeat(3_000) + ",450802,KMH,2020-01-01,109");
		var report = this.registry.load("sites", "again.csv", "code,name,division,speed_unit,started_on,longitude",
				"A450802004,丁点,450802,KMH,2020-01-01,109.5", "A450802006,己点,450802,KMH,2020-01-01,109",
				"A450802007,庚点,450802,KMH,2020-01-01,109", "A450802008,辛点,450802,KMH,2020-01-01,109",
				"A450802009," + "长".repeat(3_000) + ",450802,KMH,2020-01-01,109");

		assertThat(problems()).contains("2 started_on +99999-01-01 DATE_FORMAT", "3 started_on -0500-01-01 DATE_FORMAT",
				"4 longitude 1e-400000000 NUMBER_FORMAT", "6 name " + "长".repeat(500) + " TEXT_TOO_LONG");
		assertThat(List.of(report.read(), report.loaded(), report.quarantined())).containsExactly(5, 4, 1);
	}

	@Test
	void aFileNameThatSaysNoDateIsNoHindrance() {
		this.registry.load("sites", "sites.csv", "code,name,division,speed_unit", "A450802001,甲点,450802,KMH");

		var report = this.registry.load("remote-sensing", "rs_A450802001_20210230.csv",
				"JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL,BTGDJG,LGMHD",
				"A4508020010120210301080000,A450802001,01,2021-03-01 08:00:00,1,桂RZZ001,1,B,12,0");

		assertThat(report.loaded()).isEqualTo(1);
	}

	/** Valid rows of other companies, with correct check characters. */
	private static String lines(int count) {
		var codes = List.of("9144030071526726XG", "914403001922038216", "91110000710925462X", "913203001347934993",
				"91310110666007217T", "91310115591693856A", "914508211234567881");
		var lines = new StringBuilder();
		for (int i = 0; i < Math.min(count, codes.size()); i++) {
			lines.append(codes.get(i)).append(",运输公司").append(i).append(",450802\n");
		}
		return lines.toString();
	}

	private List<String> names() {
		return this.jdbc.sql("SELECT name FROM company ORDER BY credit_code").query(String.class).list();
	}

	private List<String> problems() {
		return this.jdbc.sql("""
				SELECT CONCAT(line, ' ', column_name, ' ', offending_value, ' ', code) FROM row_problem
				ORDER BY line, ordinal""").query(String.class).list();
	}

}
