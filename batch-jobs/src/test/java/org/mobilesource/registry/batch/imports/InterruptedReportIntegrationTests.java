package org.mobilesource.registry.batch.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file that is stopped, and whose import ends while it stores the bad rows: when the
 * reason is gone before the next start, it ends as one that nobody disturbed.
 */
@RegistryTest
class InterruptedReportIntegrationTests {

	/** Rows of one transaction. */
	private static final int CHUNK = 1_000;

	private static final int ROWS = 1_500;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	private Registry registry;

	private Path file;

	/** The first thousand trucks are of one unknown division, the others of another. */
	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		List<String> lines = new ArrayList<>(
				List.of("vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division"));
		for (int i = 0; i < ROWS; i++) {
			lines.add("LVT%014d,桂R%05d,01,H11,B,5,2019-01-01,%s".formatted(i, i,
					(i < CHUNK) ? "450802901" : "450802902"));
		}
		this.file = this.registry.write("trucks.csv", StandardCharsets.UTF_8, lines.toArray(String[]::new));
	}

	@ParameterizedTest(name = "dry run {0}, whole file {1}")
	@CsvSource({ "false, false", "false, true", "true, false", "true, true" })
	void aFileIsLoadedWholeWhenTheReasonIsGone(boolean dryRun, boolean wholeFile) {
		var ended = load(dryRun, wholeFile, endingInTheSecondChunk());
		assertThat(List.of(ended.outcome(), ended.read())).containsExactly("FAILED", 0);
		assertThat(List.of(count("quarantined_row"), count("row_problem"))).containsExactly(CHUNK, CHUNK);
		register("450802901", "450802902");

		var report = load(dryRun, wholeFile, ImportProgress.SILENT);

		assertThat(report.importId()).isEqualTo(ended.importId());
		assertThat(report.outcome()).as(report.message()).isEqualTo("DONE");
		assertThat(List.of(report.read(), report.loaded(), report.quarantined())).containsExactly(ROWS, ROWS, 0);
		assertThat(List.of(count("quarantined_row"), count("row_problem"))).containsExactly(0, 0);
		assertThat(count("truck")).isEqualTo(dryRun ? 0 : ROWS);
	}

	@Test
	void aFileWhoseRowsWereAllReportedIsLoadedToo() {
		var held = load(false, false, ImportProgress.SILENT);
		assertThat(held.outcome()).isEqualTo("HELD");
		endedInTheLastStep(held.importId());
		register("450802901", "450802902");

		var report = load(false, false, ImportProgress.SILENT);

		assertThat(report.importId()).isEqualTo(held.importId());
		assertThat(report.outcome()).as(report.message()).isEqualTo("DONE");
		assertThat(List.of(report.read(), report.loaded())).containsExactly(ROWS, ROWS);
		assertThat(List.of(count("quarantined_row"), count("row_problem"), count("truck"))).containsExactly(0, 0, ROWS);
	}

	/** 500 of 1,500 rows are bad then: more than 20 %. */
	@Test
	void aFileThatIsHeldForFewerRowsReportsThoseAlone() {
		load(false, false, endingInTheSecondChunk());
		register("450802901");

		var report = load(false, false, ImportProgress.SILENT);

		assertThat(report.outcome()).isEqualTo("HELD");
		assertThat(List.of(report.read(), report.rowsBad())).containsExactly(0, ROWS - CHUNK);
		assertThat(this.jdbc.sql("SELECT MIN(line), MAX(line), COUNT(*) FROM quarantined_row").query().singleRow())
			.containsExactly(Map.entry("MIN(line)", CHUNK + 2), Map.entry("MAX(line)", ROWS + 1),
					Map.entry("COUNT(*)", (long) ROWS - CHUNK));
		assertThat(count("truck")).isZero();
	}

	private static ImportProgress endingInTheSecondChunk() {
		return (name, done, all) -> {
			if (done > CHUNK) {
				throw new IllegalStateException("the end of the chunk is not reached");
			}
		};
	}

	/** As a killed process leaves it. */
	private void endedInTheLastStep(long importId) {
		this.jdbc.sql("UPDATE import_run SET state = 'RUNNING', finished_at = NULL WHERE id = ?")
			.param(importId)
			.update();
		long execution = this.jdbc.sql("SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION")
			.query(Long.class)
			.single();
		assertThat(this.jdbc.sql("""
				UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL
				WHERE STEP_NAME = 'trucksImportFinish' AND JOB_EXECUTION_ID = ?
				""").param(execution).update()).isEqualTo(1);
		this.jdbc.sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE JOB_EXECUTION_ID = ?")
			.param(execution)
			.update();
	}

	private void register(String... divisions) {
		List<String> lines = new ArrayList<>(List.of("code,name"));
		for (var division : divisions) {
			lines.add(division + ",新区" + division);
		}
		var report = this.registry.load("divisions", "divisions.csv", lines.toArray(String[]::new));
		assertThat(report.loaded()).isEqualTo(divisions.length);
	}

	private ImportReport load(boolean dryRun, boolean wholeFile, ImportProgress progress) {
		return this.importer.importFile(new ImportRequest("trucks", this.file, LocalDate.of(2021, 3, 1), Registry.NIGHT,
				dryRun, wholeFile, false, null, null, Map.of()), progress);
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
	}

}
