package org.mobilesource.registry.batch.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
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

/**
 * Two files that bring the same records at the same moment, one named for a site and one
 * for none: the second finds what the first has stored.
 */
@RegistryTest
class SameRowsSideBySideIntegrationTests {

	private static final String CAPTURE = "JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL,LGMHD";

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD";

	/** So many readings are stored in one transaction. */
	private static final int CHUNK = 20_000;

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
		this.registry.load("sites", "sites.csv", "code,name,division,kind,speed_unit", "A450802001,甲点,450802,A,KMH",
				"D450802001,丁点,450802,D,KMH");
	}

	@Test
	void aCaptureThatAnotherFileStoresMeanwhileIsUnchanged() throws Exception {
		var ofSite = file("smoke_D450802001_20210301.csv", CAPTURE, capture("3"));
		var ofNone = file("smoke_20210301.csv", CAPTURE + ",more", capture("3") + ",");

		var reports = sideBySide("black-smoke", ofSite, ofNone);

		assertThat(counts(reports.get(0))).containsExactly(1, 0, 0);
		assertThat(counts(reports.get(1))).containsExactly(0, 0, 1);
		assertThat(this.jdbc.sql("SELECT import_id FROM smoke_capture").query(Long.class).single())
			.isEqualTo(reports.get(0).importId());
	}

	@Test
	void aCorrectionThatAnotherFileStoresMeanwhileStaysInTheHistory() throws Exception {
		this.registry.load("black-smoke", file("known_D450802001_20210301.csv", CAPTURE, capture("3")));
		var ofSite = file("smoke_D450802001_20210301.csv", CAPTURE, capture("4"));
		var ofNone = file("smoke_20210301.csv", CAPTURE, capture("5"));

		var reports = sideBySide("black-smoke", ofSite, ofNone);

		assertThat(counts(reports.get(0))).containsExactly(0, 1, 0);
		assertThat(counts(reports.get(1))).containsExactly(0, 1, 0);
		assertThat(this.jdbc.sql("""
				SELECT CONCAT(import_id, ' ', TRUNCATE(JSON_EXTRACT(old_row, '$.ringelmann'), 0))
				FROM superseded_row ORDER BY import_id""").query(String.class).list())
			.containsExactly(reports.get(0).importId() + " 3", reports.get(1).importId() + " 4");
		assertThat(this.jdbc.sql("SELECT TRUNCATE(ringelmann, 0) FROM smoke_capture").query(Integer.class).single())
			.isEqualTo(5);
	}

	/**
	 * Behind a first chunk with a known row, readings are compared before they are
	 * stored.
	 */
	@Test
	void aReadingThatAnotherFileStoresMeanwhileIsUnchanged() throws Exception {
		this.registry.load("remote-sensing", file("known_A450802001_20210301.csv", READING, reading(0)));
		var ofSite = file("rs_A450802001_20210301.csv", READING, reading(CHUNK));
		List<String> lines = new ArrayList<>(List.of(READING));
		for (int i = 0; i <= CHUNK; i++) {
			lines.add(reading(i));
		}
		var ofNone = file("rs_20210301.csv", lines.toArray(String[]::new));

		var reports = sideBySide("remote-sensing", ofSite, ofNone);

		assertThat(counts(reports.get(0))).containsExactly(1, 0, 0);
		assertThat(counts(reports.get(1))).containsExactly(CHUNK - 1, 0, 2);
	}

	/**
	 * Imports the second file while the rows of the first are stored and not committed.
	 */
	private List<ImportReport> sideBySide(String feed, Path first, Path second) throws Exception {
		var other = new AtomicReference<CompletableFuture<ImportReport>>();
		var report = this.importer.importFile(request(feed, first), (name, done, all) -> {
			other.set(CompletableFuture
				.supplyAsync(() -> this.importer.importFile(request(feed, second), ImportProgress.SILENT)));
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(Duration.ofMinutes(1))
				.until(() -> waitsForRows() > 0);
		});
		return List.of(report, other.get().get(2, TimeUnit.MINUTES));
	}

	private static ImportRequest request(String feed, Path file) {
		return new ImportRequest(feed, file, LocalDate.of(2021, 3, 1), Registry.NIGHT, false, false);
	}

	private static List<Integer> counts(ImportReport report) {
		assertThat(report.outcome()).as(report.message()).isEqualTo("DONE");
		return List.of(report.loaded(), report.updated(), report.unchanged());
	}

	private int waitsForRows() {
		return this.jdbc.sql("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'")
			.query((row, number) -> row.getInt(2))
			.single();
	}

	private Path file(String name, String... lines) {
		return this.registry.write(name, StandardCharsets.UTF_8, lines);
	}

	private static String capture(String ringelmann) {
		return "D4508020010120210301080000,D450802001,01,2021-03-01 08:00:00,0,桂RZZ004,1,B," + ringelmann;
	}

	private static String reading(int number) {
		int hour = number / 3600;
		int minute = number / 60 % 60;
		int second = number % 60;
		return "A4508020010120210301%02d%02d%02d,A450802001,01,2021-03-01 %1$02d:%2$02d:%3$02d,1,桂R%4$05d,1,01,B,11.9,0,36,0.3,95"
			.formatted(hour, minute, second, number);
	}

}
