package org.mobilesource.registry.batch.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

/** Rejected rows that come back with the columns that a download adds. */
@RegistryTest
class ReplayIntegrationTests {

	private static final String HEADER = "credit_code,name,division,备注";

	private static final String REASONS = ",错误批次,错误行号,错误列,原值,错误代码,错误原因,修改建议";

	private static final List<String> GOOD = List.of("9144030071526726XG,子公司,450802,", "914403001922038216,丑公司,450802,",
			"91110000710925462X,寅公司,450802,", "913203001347934993,卯公司,450802,", "91310110666007217T,辰公司,450802,",
			"91310115591693856A,巳公司,450802,", "914508211234567881,午公司,450802,", "91450881MA5NCD34XB,未公司,450802,");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	private Registry registry;

	private long first;

	@BeforeEach
	void quarantineTwoRowsOfTen() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		var report = this.registry.load("companies", "companies.csv",
				Stream
					.concat(Stream.of(HEADER, "91450200198229141F,甲公司,450899,好", "91110108551385082Q,,450803,"),
							GOOD.stream())
					.toArray(String[]::new));
		assertThat(List.of(report.loaded(), report.quarantined())).containsExactly(8, 2);
		this.first = report.importId();
	}

	@Test
	void mendedRowsLoadAndNothingIsLeft() {
		var report = replay(row("91450200198229141F,甲公司,450802,好", 2), row("91110108551385082Q,乙公司,450803,", 3));

		assertThat(List.of(report.read(), report.loaded(), report.quarantined())).containsExactly(2, 2, 0);
		assertThat(report.unknownColumns()).isEqualTo("备注");
		assertThat(open()).isEmpty();
		assertThat(taken()).containsExactly("2 " + report.importId() + " 2", "3 " + report.importId() + " 3");
	}

	@Test
	void rowsThatAreStillBadAreLeftOnceAndHoldNothing() {
		var report = replay(row("91450200198229141F,甲公司,450898,好", 2), row("91110108551385082Q,乙公司,450803,", 3));

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(List.of(report.read(), report.loaded(), report.quarantined())).containsExactly(2, 1, 1);
		assertThat(open()).containsExactly(report.importId() + " 2");

		var again = replay("91450200198229141F,甲公司,450802,好," + report.importId() + ",2,,,,,");

		assertThat(again.loaded()).isEqualTo(1);
		assertThat(open()).isEmpty();
	}

	@Test
	void rowsThatDoNotComeBackStayOpen() {
		replay(row("91110108551385082Q,乙公司,450803,", 3));

		assertThat(open()).containsExactly(this.first + " 2");
	}

	@Test
	void aRowThatWasMadeLikeAnotherIsSettledToo() {
		replay(row("91450200198229141F,甲公司,450802,好", 2), row("91450200198229141F,甲公司,450802,好", 3));

		assertThat(open()).isEmpty();
	}

	@Test
	void aDryRunSettlesNothing() {
		var file = this.registry.write("mended.csv", StandardCharsets.UTF_8, HEADER + REASONS,
				row("91110108551385082Q,乙公司,450803,", 3));

		var report = this.registry.load("companies", file, true, false);

		assertThat(report.loaded()).isEqualTo(1);
		assertThat(open()).containsExactly(this.first + " 2", this.first + " 3");
	}

	@Test
	void problemsThatADryRunFoundAreSettledForTheImport() {
		var other = this.registry.write("other.csv", StandardCharsets.UTF_8, HEADER, "92450802MA7XY5674H,酉公司,1,",
				GOOD.get(0), GOOD.get(1), GOOD.get(2), GOOD.get(3));
		var dry = this.registry.load("companies", other, true, false);
		var real = this.registry.load("companies", other);
		assertThat(open()).contains(real.importId() + " 2");

		replay("92450802MA7XY5674H,酉公司,450802,," + dry.importId() + ",2,,,,,");

		assertThat(open()).containsExactly(this.first + " 2", this.first + " 3");
	}

	@Test
	void anImportOfAnotherFeedIsNotSettled() {
		var divisions = this.registry.load("divisions", "mended.csv", "code,name" + REASONS,
				"450821101,平南街道," + this.first + ",2,,,,,");

		assertThat(divisions.loaded()).isEqualTo(1);
		assertThat(open()).hasSize(2);
	}

	@Test
	void aChunkThatIsRolledBackSettlesNothingUntilItIsRepeated() {
		var file = this.registry.write("mended.csv", StandardCharsets.UTF_8, HEADER + REASONS,
				row("91450200198229141F,甲公司,450802,好", 2), row("91110108551385082Q,乙公司,450803,", 3));
		var request = new ImportRequest("companies", file, LocalDate.of(2021, 3, 1), Registry.NIGHT, false, false);

		var failed = this.importer.importFile(request, (name, done, all) -> {
			throw new IllegalStateException("the end of the chunk is not reached");
		});
		var openAfterwards = open();
		var repeated = this.registry.load("companies", file);

		assertThat(failed.outcome()).isEqualTo("FAILED");
		assertThat(openAfterwards).containsExactly(this.first + " 2", this.first + " 3");
		assertThat(repeated.importId()).isEqualTo(failed.importId());
		assertThat(repeated.loaded()).isEqualTo(2);
		assertThat(open()).isEmpty();
	}

	@Test
	void aRowWithTooFewFieldsIsConfirmedBeforeItCounts() {
		var unconfirmed = replay(
				"91450200198229141F,甲公司,450802,," + this.first + ",2,,,COLUMN_COUNT,本行有 3 个字段，表头有 4 个,");
		var confirmed = replay("91450200198229141F,甲公司,450802,," + unconfirmed.importId() + ",2,,,,,");

		assertThat(unconfirmed.quarantinedByCode()).containsOnlyKeys("COLUMN_COUNT_UNCONFIRMED");
		assertThat(confirmed.loaded()).isEqualTo(1);
		assertThat(open()).containsExactly(this.first + " 3");
	}

	@Test
	void aFileOfOtherRowsBesidesIsHeldAsEver() {
		var report = replay(row("91450200198229141F,甲公司,450898,好", 2), "X,丙公司,450802,,,,,,,,");

		assertThat(report.outcome()).isEqualTo("HELD");
		assertThat(open()).containsExactly(this.first + " 2", this.first + " 3");
	}

	@Test
	void numbersOfNoImportDoNotKeepAFileFromBeingHeld() {
		var report = replay("91450200198229141F,甲公司,450898,好,999999999,2,,,,,",
				"91110108551385082Q,乙公司,450803,,999999999,3,,,,,");

		assertThat(report.outcome()).isEqualTo("HELD");
		assertThat(report.rowsBad()).isEqualTo(1);
	}

	@Test
	void aProgramSettlesNoRowThatOthersHaveSent() {
		var report = push("api:gate-one", row("91450200198229141F,甲公司,450802,好", 2),
				row("91110108551385082Q,乙公司,450803,", 3));

		assertThat(List.of(report.outcome(), report.loaded())).containsExactly("DONE", 2);
		assertThat(open()).containsExactly(this.first + " 2", this.first + " 3");
	}

	@Test
	void aProgramThatNamesRowsOfOthersIsHeldAsEver() {
		var report = push("api:gate-one", row("91450200198229141F,甲公司,450898,好", 2),
				row("91110108551385082Q,乙公司,450803,", 3));

		assertThat(report.outcome()).isEqualTo("HELD");
	}

	/** One of the two is still bad, and the file is not held for it. */
	@Test
	void aProgramSettlesItsOwnRows() {
		var own = push("api:gate-two",
				Stream
					.concat(Stream.of("92450802MA7XY5674H,酉公司,1,,,,,,,,", "91450802MAX0000093,丙公司,1,,,,,,,,"),
							GOOD.stream().map((row) -> row + ",,,,,,,"))
					.toArray(String[]::new));
		assertThat(List.of(own.outcome(), own.quarantined())).containsExactly("DONE", 2);
		var ofOther = push("api:gate-one", "92450802MA7XY5674H,酉公司,450802,," + own.importId() + ",2,,,,,");
		assertThat(ofOther.outcome()).isEqualTo("DONE");
		assertThat(open()).contains(own.importId() + " 2", own.importId() + " 3");

		var mended = push("api:gate-two", "92450802MA7XY5674H,酉公司,450802,," + own.importId() + ",2,,,,,",
				"91450802MAX0000093,丙公司,2,," + own.importId() + ",3,,,,,");

		assertThat(mended.outcome()).isEqualTo("DONE");
		assertThat(open()).containsExactly(this.first + " 2", this.first + " 3", mended.importId() + " 3");
	}

	private ImportReport push(String client, String... rows) {
		var file = this.registry.write("pushed.csv", StandardCharsets.UTF_8,
				Stream.concat(Stream.of(HEADER + REASONS), Stream.of(rows)).toArray(String[]::new));
		return this.importer.importFile(new ImportRequest("companies", file, LocalDate.of(2021, 3, 1), Registry.NIGHT,
				false, false, false, client, null, Map.of()), ImportProgress.SILENT);
	}

	private String row(String submitted, int line) {
		return submitted + "," + this.first + "," + line + ",division,450899,UNKNOWN_CODE,不在代码表中,改正";
	}

	private ImportReport replay(String... rows) {
		return this.registry.load("companies", "mended.csv",
				Stream.concat(Stream.of(HEADER + REASONS), Stream.of(rows)).toArray(String[]::new));
	}

	private List<String> open() {
		return this.jdbc.sql("""
				SELECT CONCAT(q.import_id, ' ', q.line) FROM quarantined_row AS q
				JOIN import_run AS r ON r.id = q.import_id
				WHERE q.replayed_by IS NULL AND NOT r.dry_run AND r.state <> 'HELD'
				ORDER BY q.import_id, q.line""").query(String.class).list();
	}

	private List<String> taken() {
		return this.jdbc.sql("""
				SELECT CONCAT(line, ' ', replayed_by, ' ', replayed_line) FROM quarantined_row
				WHERE import_id = ? ORDER BY line""").param(this.first).query(String.class).list();
	}

}
