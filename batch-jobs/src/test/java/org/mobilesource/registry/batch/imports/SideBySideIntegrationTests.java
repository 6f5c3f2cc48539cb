package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.ImportMapper.Counts;
import org.mobilesource.registry.domain.imports.ImportState;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes that want the same content, and one that has lost its lock. */
@RegistryTest
class SideBySideIntegrationTests {

	private static final int ROWS = 5_500;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private ImportMapper imports;

	@Autowired
	private DatabaseLocks locks;

	@Autowired
	private PlatformTransactionManager transactions;

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void start() throws IOException {
		RegistryTables.empty(this.jdbc);
		List<String> lines = new ArrayList<>(
				List.of("vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division"));
		for (int i = 0; i < ROWS; i++) {
			lines.add("LVT%014d,桂R%05d,01,H11,B,5,2019-01-01,450802".formatted(i, i));
		}
		this.file = Files.write(this.folder.resolve("trucks.csv"), lines);
	}

	@Test
	void theSecondWaitsForTheLockAndThenFindsTheContentImported() throws Exception {
		var lock = ImportStarts.lockOf(new InputFile(this.file).sha256());
		var second = this.locks.holding(lock, () -> {
			var waiting = CompletableFuture.supplyAsync(() -> load(ImportProgress.SILENT));
			await(this::waitsForLocks);
			assertThat(waiting).isNotDone();
			return waiting;
		});

		assertThat(second.get(2, TimeUnit.MINUTES).outcome()).isEqualTo("DONE");
		assertThat(load(ImportProgress.SILENT).outcome()).isEqualTo("ALREADY_IMPORTED");
	}

	@Test
	void anImportThatLostItsLockDoublesNothing() throws Exception {
		var lock = ImportStarts.lockOf(new InputFile(this.file).sha256());
		var other = new AtomicReference<CompletableFuture<ImportReport>>();

		ended(CompletableFuture.supplyAsync(() -> load((name, done, all) -> {
			if (other.get() == null) {
				this.jdbc.sql("SELECT IS_USED_LOCK(CONCAT(DATABASE(), ' ', ?))")
					.param(lock)
					.query(Long.class)
					.optional()
					.ifPresent((connection) -> this.jdbc.sql("KILL " + connection).update());
				other.set(CompletableFuture.supplyAsync(() -> load(ImportProgress.SILENT)));
			}
		})));
		ended(other.get());
		load(ImportProgress.SILENT);

		var run = this.imports.findLatest(1).get(0);
		assertThat(run.state()).isEqualTo(ImportState.DONE);
		assertThat(List.of(run.readRows(), run.loaded())).containsExactly(ROWS, ROWS);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM truck").query(Integer.class).single()).isEqualTo(ROWS);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void anImportThatTheServerLetsGiveWayTriesAgain() throws Exception {
		Files.write(this.file, Files.readAllLines(this.file).subList(0, 3));
		var other = new TransactionTemplate(this.transactions);

		var waiting = other.execute((status) -> {
			status.setRollbackOnly();
			// More work than the import has done, so that the import is the one to give
			// way.
			this.jdbc.sql("UPDATE code_value SET terminal = NOT terminal").update();
			this.jdbc.sql("INSERT INTO judging_due (vin, cause) VALUES ('LVT00000000000000', 'LATE_DATA')").update();
			var importing = CompletableFuture.supplyAsync(() -> load(ImportProgress.SILENT));
			await(this::waitsForRows);
			this.jdbc.sql("SELECT vin FROM truck WHERE vin = 'LVT00000000000000' FOR UPDATE").query().listOfRows();
			return importing;
		});

		var report = Objects.requireNonNull(waiting).get(2, TimeUnit.MINUTES);
		assertThat(List.of(report.outcome(), report.read(), report.loaded())).containsExactly("DONE", 2, 2);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE STATUS = 'FAILED'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void countsAreAddedOnlyBehindTheRowThatTheyFollow() {
		load(ImportProgress.SILENT);
		var run = this.imports.findLatest(1).get(0);
		this.jdbc.sql("UPDATE import_run SET state = 'RUNNING'").update();
		var chunk = new Counts(10, 10, 0, 0, 0, 0, 0);

		assertThat(this.imports.addCountsBehind(run.id(), ROWS - 1, chunk)).isZero();
		assertThat(this.imports.addCountsBehind(run.id(), ROWS, chunk)).isEqualTo(1);
		assertThat(this.imports.addCountsBehind(run.id(), ROWS, chunk)).isZero();
		assertThat(this.imports.findLatest(1).get(0).readRows()).isEqualTo(ROWS + 10);
	}

	/** Which of the two goes on is a matter of chance. */
	private static void ended(CompletableFuture<ImportReport> one) throws Exception {
		one.handle((report, failure) -> report).get(2, TimeUnit.MINUTES);
	}

	private ImportReport load(ImportProgress progress) {
		return this.importer.importFile(
				new ImportRequest("trucks", this.file, LocalDate.of(2021, 3, 1), Registry.NIGHT, false, false),
				progress);
	}

	private int waitsForLocks() {
		return this.jdbc.sql("SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User lock'")
			.query(Integer.class)
			.single();
	}

	/**
	 * The table of transactions would show an old state to who asks it again and again.
	 */
	private int waitsForRows() {
		return this.jdbc.sql("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'")
			.query((row, number) -> row.getInt(2))
			.single();
	}

	private static void await(IntSupplier waits) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofMinutes(1))
			.until(() -> waits.getAsInt() > 0);
	}

}
