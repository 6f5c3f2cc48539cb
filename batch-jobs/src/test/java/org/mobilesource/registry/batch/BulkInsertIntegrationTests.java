package org.mobilesource.registry.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.TextRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is loaded in bulk arrives as it was, or not at all. */
@RegistryTest
class BulkInsertIntegrationTests {

	private static final List<String> COLUMNS = List.of("report_no", "vin", "plate", "plate_type", "station_code",
			"kind", "tested_at", "passed", "k_value", "codes", "import_id", "import_line", "row_hash");

	private static final Object NULL = new Object();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private PlatformTransactionManager transactionManager;

	private BulkInsert bulk;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.bulk = new BulkInsert(this.dataSource);
	}

	@AfterEach
	void allowLocalLoading() {
		this.jdbc.sql("SET GLOBAL local_infile = 1").update();
	}

	@Test
	void everyCharacterAndTypeArrives() {
		var odd = "\\ back\tslash \"quoted\" 'x',\r\n石㙍🚛\\N";

		this.bulk.replaceInto("inspection", COLUMNS, List.of(row("R1", odd)));

		var stored = this.jdbc.sql("SELECT * FROM inspection").query().singleRow();
		assertThat(stored.get("station_code")).isEqualTo(odd);
		assertThat(stored.get("vin")).isNull();
		assertThat((BigDecimal) stored.get("k_value")).isEqualByComparingTo("0.7125");
		assertThat(this.jdbc.sql("SELECT tested_at FROM inspection").query(LocalDateTime.class).single())
			.isEqualTo("2021-03-01T22:02:11.250");
	}

	@Test
	void aColumnTakesAsManyCharactersHoweverManyBytesTheyHave() {
		var longest = "🚛石".repeat(20);

		this.bulk.replaceInto("inspection", COLUMNS, List.of(row("R1", longest)));

		assertThat(this.jdbc.sql("SELECT station_code FROM inspection").query(String.class).single())
			.isEqualTo(longest);
		assertThatThrownBy(() -> this.bulk.replaceInto("inspection", COLUMNS, List.of(row("R2", longest + "石"))))
			.hasStackTraceContaining("station_code");
	}

	@Test
	void bytesThatAreNoTextAreRefused() {
		var bad = row("R1", "?");
		for (int i = 0; i < bad.length; i++) {
			bad[i] = (bad[i] == '?') ? (byte) 0xFF : bad[i];
		}

		assertThatThrownBy(() -> this.bulk.replaceInto("inspection", COLUMNS, List.of(bad)))
			.hasStackTraceContaining("station_code");
	}

	@Test
	void aRowWithAStoredKeyTakesItsPlace() {
		assertThat(this.bulk.replaceInto("inspection", COLUMNS, List.of(row("R1", "a"), row("R2", "b")))).isEqualTo(2);
		assertThat(this.bulk.replaceInto("inspection", COLUMNS, List.of(row("R1", "c"), row("R3", "d")))).isEqualTo(3);

		assertThat(this.jdbc.sql("SELECT station_code FROM inspection ORDER BY report_no").query(String.class).list())
			.containsExactly("c", "b", "d");
	}

	@Test
	void aBadValueIsRefusedAndNotWarnedOf() {
		var bad = row("R1", "x".repeat(41));

		assertThatThrownBy(() -> this.bulk.replaceInto("inspection", COLUMNS, List.of(bad)))
			.hasStackTraceContaining("station_code");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM inspection").query(Integer.class).single()).isZero();
	}

	@Test
	void whatATransactionRollsBackIsGone() {
		new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> {
			List<byte[]> rows = new ArrayList<>();
			for (int i = 0; i < 3_000; i++) {
				rows.add(row("R" + i, "a"));
			}
			this.bulk.replaceInto("inspection", COLUMNS, rows);
			status.setRollbackOnly();
		});

		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM inspection").query(Integer.class).single()).isZero();
	}

	@Test
	void newRowsAreStoredAtOnceAndStoredKeysAreNoticed() {
		new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> {
			assertThat(this.bulk.insertNew("inspection", COLUMNS, List.of(row("R1", "a"), row("R2", "b")))).isTrue();
			assertThat(this.bulk.insertNew("inspection", COLUMNS, List.of(row("R3", "c"), row("R2", "d")))).isFalse();
		});

		assertThat(this.jdbc.sql("SELECT station_code FROM inspection ORDER BY report_no").query(String.class).list())
			.containsExactly("a", "b");
	}

	@Test
	void statementsTakeOverWhereTheServerForbidsLocalLoading() {
		this.jdbc.sql("SET GLOBAL local_infile = 0").update();
		var odd = "\\ back\tslash \"quoted\" 'x',\r\n石㙍🚛\\N";

		new TransactionTemplate(this.transactionManager).executeWithoutResult(
				(status) -> assertThat(this.bulk.insertNew("inspection", COLUMNS, List.of(row("R1", odd)))).isFalse());
		assertThat(this.bulk.replaceInto("inspection", COLUMNS, List.of(row("R1", "a"), row("R2", "b")))).isEqualTo(2);
		assertThat(this.bulk.replaceInto("inspection", COLUMNS, List.of(row("R1", odd), row("R3", "d")))).isEqualTo(3);

		assertThat(this.jdbc.sql("SELECT station_code FROM inspection ORDER BY report_no").query(String.class).list())
			.containsExactly(odd, "b", "d");
		assertThat(this.jdbc.sql("SELECT vin FROM inspection WHERE vin IS NULL").query().listOfRows()).hasSize(3);
	}

	private static byte[] row(String reportNo, String stationCode) {
		var row = new TextRow();
		for (var value : new Object[] { reportNo, NULL, "桂RZZ001", "01", stationCode, "PERIODIC",
				Instant.parse("2021-03-01T22:02:11.250Z"), true, new BigDecimal("0.7125"), "", 1L, 2, -5L }) {
			row.add((value != NULL) ? value : null);
		}
		return row.bytes();
	}

}
