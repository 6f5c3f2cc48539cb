package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.imports.RegisterEntry.Answer;
import org.mobilesource.registry.batch.imports.RegisterEntry.Row;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.company.CompanyRegisterMapper;
import org.mobilesource.registry.db.register.RegisterQuery;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.imports.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What people enter by hand goes the way of files. */
@RegistryTest
class RegisterEntriesIntegrationTests {

	private static final String CODE = "91450200198229141F";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RegisterEntries entries;

	@Autowired
	private FileImporter importer;

	@Autowired
	private CompanyRegisterMapper companies;

	@Autowired
	private DatabaseLocks locks;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void aNewRowIsStoredWithWhoEnteredIt() throws IOException {
		var stored = enter("", "甲运输公司", "one");

		assertThat(stored).isEqualTo(new Answer.Stored(List.of(CODE),
				this.jdbc.sql("SELECT id FROM import_run").query(Long.class).single()));
		assertThat(row()).containsEntry("name", "甲运输公司").containsEntry("status", "ACTIVE");
		assertThat(this.jdbc.sql("SELECT submitted_by FROM import_run WHERE state = 'DONE' AND loaded = 1")
			.query(String.class)
			.single()).isEqualTo("李审核");
	}

	@Test
	void whatAFileWouldNotLoadIsRefusedForTheSameReasonAndLeavesNoTrace() throws IOException {
		var answer = this.entries.enter(new RegisterEntry("companies",
				List.of(new Row(Map.of("credit_code", "123", "division", "450802"), "")), "李审核", null, "one"));

		assertThat(((Answer.Refused) answer).problems()).extracting(Problem::column, Problem::code)
			.containsExactlyInAnyOrder(tuple("credit_code", "USCC_FORMAT"), tuple("name", "REQUIRED"));
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run").query(Integer.class).single()).isZero();
	}

	@Test
	void theSameEntryAgainChangesNothing() throws IOException {
		enter("", "甲运输公司", "one");
		enter(version(), "乙运输公司", "two");

		assertThat(enter("", "甲运输公司", "one")).isEqualTo(new Answer.Stored(List.of(CODE), null));
		assertThat(row()).containsEntry("name", "乙运输公司");
	}

	@Test
	void aRowThatSomebodyElseHasChangedIsNotReplaced() throws IOException {
		enter("", "甲运输公司", "one");
		var seen = version();
		enter(seen, "乙运输公司", "two");

		assertThat(enter(seen, "丙运输公司", "three")).isEqualTo(new Answer.Changed(CODE));
		assertThat(enter("", "丙运输公司", "four")).isEqualTo(new Answer.Changed(CODE));
		assertThat(row()).containsEntry("name", "乙运输公司");
	}

	@Test
	void aChangeBetweenTheLookAndTheStoringIsNoticedInTheTransaction() throws IOException {
		enter("", "甲运输公司", "one");
		var file = Files.writeString(this.folder.resolve("late.csv"),
				"credit_code,name,division\n" + CODE + ",丙运输公司,450802\n");

		var report = this.importer.importFile(new ImportRequest("companies", file, LocalDate.of(2021, 3, 1),
				Registry.NIGHT, false, false, false, "李审核", null, Map.of(CODE, "999-2")), ImportProgress.SILENT);

		assertThat(report.outcome()).isEqualTo("FAILED");
		assertThat(row()).containsEntry("name", "甲运输公司");
	}

	@Test
	void whatWasBeforeStaysReadable() throws IOException {
		enter("", "甲运输公司", "one");
		enter(version(), "乙运输公司", "two");
		enter(version(), "甲运输公司", "three");

		assertThat(this.jdbc.sql("SELECT JSON_VALUE(old_row, '$.name') FROM superseded_row ORDER BY import_id")
			.query(String.class)
			.list()).isEqualTo(List.of("甲运输公司", "乙运输公司"));
		assertThat(row()).containsEntry("name", "甲运输公司");
	}

	@Test
	void ofTwoWhoMakeTheSameNewRowAtOnceOneIsTold() throws Exception {
		var both = Executors.newFixedThreadPool(2);
		try {
			var answers = both.invokeAll(List.of(() -> enter("", "甲运输公司", "one"), () -> enter("", "乙运输公司", "two")));

			assertThat(List.of(answers.get(0).get(), answers.get(1).get())).contains(new Answer.Changed(CODE))
				.hasAtLeastOneElementOfType(Answer.Stored.class);
		}
		finally {
			both.shutdown();
		}
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run WHERE state = 'DONE'").query(Integer.class).single())
			.isEqualTo(1);
	}

	@Test
	void theSameEntryTwiceAtOnceHasOneAnswer() throws Exception {
		var both = Executors.newFixedThreadPool(2);
		try {
			var answers = both.invokeAll(List.of(() -> enter("", "甲运输公司", "one"), () -> enter("", "甲运输公司", "one")));

			assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
				.allMatch((answer) -> answer instanceof Answer.Stored stored && stored.keys().equals(List.of(CODE)));
		}
		finally {
			both.shutdown();
		}
	}

	@Test
	void theSameEntryWaitsForTheOneWhoseRowIsStoredButNotYetDone() throws Exception {
		enter("", "甲运输公司", "one");
		this.jdbc.sql("UPDATE import_run SET state = 'RUNNING'").update();
		var sha256 = this.jdbc.sql("SELECT sha256 FROM import_run").query(String.class).single();

		var second = this.locks.holding(ImportStarts.lockOf(sha256), () -> {
			var again = CompletableFuture.supplyAsync(() -> {
				try {
					return enter("", "甲运输公司", "one");
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(Duration.ofMinutes(1))
				.until(() -> again.isDone() || waitsForLock());
			this.jdbc.sql("UPDATE import_run SET state = 'DONE'").update();
			return again;
		});

		assertThat(second.get(1, TimeUnit.MINUTES)).isEqualTo(new Answer.Stored(List.of(CODE), null));
	}

	private boolean waitsForLock() {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User lock' AND db = DATABASE()")
			.query(Integer.class)
			.single() > 0;
	}

	private Answer enter(String seen, String name, String id) throws IOException {
		return this.entries.enter(new RegisterEntry("companies",
				List.of(new Row(Map.of("credit_code", CODE, "name", name, "division", "450802"), seen)), "李审核", null,
				id));
	}

	private String version() {
		return String.valueOf(row().get("row_version"));
	}

	private Map<String, Object> row() {
		return new HashMap<>(this.companies.findRows(RegisterQuery.of(CODE), Scope.CITY).get(0));
	}

}
