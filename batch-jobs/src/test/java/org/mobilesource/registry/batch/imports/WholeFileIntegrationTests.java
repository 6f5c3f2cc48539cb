package org.mobilesource.registry.batch.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

/** The whole file or nothing: one bad row of it and no row counts. */
@RegistryTest
class WholeFileIntegrationTests {

	private static final String HEADER = "credit_code,name,division";

	private static final List<String> GOOD = List.of("91450200198229141F,甲公司,450802", "91110108551385082Q,乙公司,450803",
			"9144030071526726XG,丙公司,450802", "914403001922038216,丁公司,450802", "91110000710925462X,戊公司,450802",
			"913203001347934993,己公司,450802");

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
	void oneBadRowRefusesTheFileAndIsReported() {
		var report = wholeFile(file("91450881MA5NCD34XB,庚公司,450899"), false);

		assertThat(report.outcome()).isEqualTo("REFUSED");
		assertThat(report.message()).contains("7 行中有 1 行错误，全部未导入");
		assertThat(List.of(report.rowsInFile(), report.rowsBad(), report.read(), report.loaded())).containsExactly(7, 1,
				0, 0);
		assertThat(report.quarantinedByCode()).containsExactly(Map.entry("UNKNOWN_CODE", 1L));
		assertThat(companies()).isZero();
	}

	@Test
	void noPersonReleasesWhatIsWantedWholeOrNotAtAll() {
		assertThat(wholeFile(file("91450881MA5NCD34XB,庚公司,450899"), true).outcome()).isEqualTo("REFUSED");
		assertThat(companies()).isZero();
	}

	@Test
	void aFileWithoutBadRowsIsImported() {
		var report = wholeFile(file("91450881MA5NCD34XB,庚公司,450802"), false);

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(report.loaded()).isEqualTo(7);
	}

	@Test
	void aRefusedFileMayComeRowByRow() {
		var file = file("91450881MA5NCD34XB,庚公司,450899");
		wholeFile(file, false);

		var report = this.registry.load("companies", file);

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(List.of(report.read(), report.loaded(), report.quarantined())).containsExactly(7, 6, 1);
	}

	@Test
	void whatWasImportedBeforeSaysWhenAndItsCounts() {
		var file = file("91450881MA5NCD34XB,庚公司,450899");
		var first = this.registry.load("companies", file);

		var again = wholeFile(file, false);

		assertThat(again.outcome()).isEqualTo("ALREADY_IMPORTED");
		assertThat(again.read()).isZero();
		var earlier = again.earlier();
		assertThat(earlier.importId()).isEqualTo(first.importId());
		assertThat(List.of(earlier.read(), earlier.loaded(), earlier.quarantined())).containsExactly(7, 6, 1);
		assertThat(again.message()).startsWith("该文件已于 20").contains("（批次 " + first.importId() + "，a.csv）");
	}

	private Path file(String last) {
		var lines = new String[GOOD.size() + 2];
		lines[0] = HEADER;
		for (int i = 0; i < GOOD.size(); i++) {
			lines[i + 1] = GOOD.get(i);
		}
		lines[GOOD.size() + 1] = last;
		return this.registry.write("a.csv", StandardCharsets.UTF_8, lines);
	}

	private ImportReport wholeFile(Path file, boolean release) {
		return this.importer.importFile(new ImportRequest("companies", file, LocalDate.of(2021, 3, 1), Registry.NIGHT,
				false, true, release, null, null, Map.of()), ImportProgress.SILENT);
	}

	private int companies() {
		return this.jdbc.sql("SELECT COUNT(*) FROM company").query(Integer.class).single();
	}

}
