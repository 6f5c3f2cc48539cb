package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.generate.CityGenerator;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.imports.RowOutcome.Accepted;
import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Whatever stands in a column of whatever feed, the row is taken and stored, or
 * quarantined: no value ends the import of a file, or the judging of a night.
 */
@RegistryTest
class AnyValueIntegrationTests {

	private static final LocalDate NIGHT = LocalDate.of(2021, 3, 1);

	private static final Instant NOW = Instant.parse("2021-03-01T19:00:00Z");

	/** What devices, spreadsheets and people write. */
	private static final List<String> VALUES = List.of("", "-", "NaN", "0", "-0", "1", "-1", "+1", "--1", "1.", ".5",
			".", "-1.395", "0.000001", "99999", "-99999", "2147483648", "9223372036854775808", "1E40", "1E-40",
			"1E9999999999", "Infinity", "1,5", "0x10", "１２", "٣", "2021-02-30", "0000-00-00", "1970-01-01",
			"1970-01-01 08:00:00", "1999-12-31 23:59:59", "2000-01-01 00:00:00", "1900-01-01", "2199-12-31",
			"9999-12-31", "2021-03-01 24:00:00", "2021-03-01T10:00:00+18:00", "-999999999-01-01T00:00:00",
			"2021-03-01 10:00:00.1234567891", "桂", "桂R", "无牌", "\uD83D\uDE9B", "\uD83D", "\u0000", "\u3000", "\t",
			"\\N", "\"", "5350", "-5350", "9999", "-9999", "B".repeat(20_000));

	/** So many rows have two columns of any value. */
	private static final int PAIRS = 500;

	private static final int SEED = 20210301;

	/** Where a generated city has no file, or knows no firm by its code. */
	private static final Map<String, String> FILES = Map.of("companies", """
			credit_code,name,division
			91450200198229141F,甲公司,450802
			91110108551385082Q,乙公司,450802
			""", "company-merges", """
			credit_code,merged_into,status,reason
			91450200198229141F,91110108551385082Q,,重复登记
			""", "holidays", """
			day,kind,name,basis
			2027-01-01,HOLIDAY,元旦,国办发明电〔2026〕99号
			""", "penalties", """
			decision_no,plate,plate_type,code,decided_on
			GG2021001,桂R12345,01,6063A,2021-02-20
			""", "obd-days", """
			vin,date,warm_s,warm_over_500_s
			LGGXZ4B00KZ900245,2021-02-27,1800,20
			""");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Feed<?>> feeds;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Nightly nightly;

	@Autowired
	private ImportMapper imports;

	@Autowired
	private CodeMapper codes;

	@Autowired
	private PolicyMapper policies;

	@Autowired
	private TransactionTemplate transaction;

	@TempDir
	private static Path folder;

	@BeforeEach
	void writeFiles() throws IOException {
		RegistryTables.empty(this.jdbc);
		new CityGenerator(60, 1, 7).writeTo(folder);
		for (var file : FILES.entrySet()) {
			Files.writeString(Files.createDirectories(folder.resolve("0").resolve(file.getKey())).resolve("1.csv"),
					file.getValue());
		}
	}

	/** In the order of the feeds, since later ones speak of what earlier ones bring. */
	@TestFactory
	Stream<DynamicTest> noValueEndsAnImportOrTheNightAfterIt() {
		return Stream.concat(this.feeds.stream().map((feed) -> dynamicTest(feed.name(), () -> tryAll(feed))),
				Stream.of(dynamicTest("night", this::judgeAndPublish)));
	}

	private <T> void tryAll(Feed<T> feed) throws IOException, RefusedFileException {
		var file = fileOf(feed);
		var report = this.importer.importFile(new ImportRequest(feed.name(), file, NIGHT, NOW, false, true),
				ImportProgress.SILENT);
		var facts = new FileFacts(file.getFileName().toString(), NIGHT, NOW, this.policies.policies(),
				this.codes.codes(NIGHT));
		try (var source = CsvSource.open(new InputFile(file), Charset.forName(report.encoding()), feed.columns());
				var check = new FileCheck<>(feed, facts, Sources.ALL, new Replays(this.imports, feed.name(), null),
						folder.resolve("check"))) {
			var sound = source.next().orElseThrow();
			for (var row : rows(sound)) {
				assertThatNoException().as("%s", row.fields()).isThrownBy(() -> check.see(List.of(row)));
			}
			store(feed, facts, check, report.importId());
		}
	}

	private void judgeAndPublish() throws IOException {
		this.jdbc.sql("REPLACE INTO judging_due (vin, cause) SELECT vin, 'LATE_DATA' FROM truck").update();
		this.jdbc.sql("REPLACE INTO obd_due (vin) SELECT DISTINCT vin FROM obd_day").update();

		var night = this.nightly.run(NIGHT, Files.createDirectory(folder.resolve("empty")), NOW, ImportProgress.SILENT,
				(report) -> {
				});

		assertThat(night.isNew()).isTrue();
		for (var due : List.of("judging_due", "obd_due")) {
			assertThat(this.jdbc.sql("SELECT COUNT(*) FROM " + due).query(Integer.class).single()).isZero();
		}
	}

	private static Path fileOf(Feed<?> feed) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter((file) -> file.getParent().endsWith(feed.name())).sorted().findFirst().orElseThrow();
		}
	}

	/** The row with each value in each column, and with pairs of values. */
	private static List<CsvRow> rows(CsvRow sound) {
		List<CsvRow> rows = new ArrayList<>(List.of(sound));
		int columns = sound.fields().size();
		IntStream.range(0, columns)
			.forEach((column) -> VALUES.forEach((value) -> rows.add(with(sound, rows.size(), Map.of(column, value)))));
		var random = new Random(SEED);
		for (int i = 0; i < PAIRS; i++) {
			int first = random.nextInt(columns);
			int second = (first + 1 + random.nextInt(columns - 1)) % columns;
			rows.add(with(sound, rows.size(), Map.of(first, VALUES.get(random.nextInt(VALUES.size())), second,
					VALUES.get(random.nextInt(VALUES.size())))));
		}
		return rows;
	}

	private static CsvRow with(CsvRow sound, int number, Map<Integer, String> values) {
		List<String> fields = new ArrayList<>(sound.fields());
		values.forEach(fields::set);
		return new CsvRow(number + 2, fields, sound.header());
	}

	/** Stores what was taken, as if every row were one of its own. */
	private <T> void store(Feed<T> feed, FileFacts facts, FileCheck<T> check, long importId) throws IOException {
		List<Loaded<T>> taken = new ArrayList<>();
		int quarantined = 0;
		var rows = check.checkedRows();
		for (var row = rows.next(); row.isPresent(); row = rows.next()) {
			var checked = row.get();
			if (checked.outcome() instanceof Accepted<T> good) {
				taken.add(new Loaded<>(good.value(), checked.key(), checked.hash(), checked.line(), importId,
						String.join(" ", good.warnings())));
			}
			quarantined += (checked.outcome() instanceof Rejected<T>) ? 1 : 0;
		}
		assertThat(taken).as("the sound row, at least").isNotEmpty();
		assertThat(quarantined).isPositive();
		for (var page : Parts.of(taken, 100)) {
			assertThatNoException().as("%s", page)
				.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> feed.store(page, Map.of(), facts)));
		}
	}

}
