package org.mobilesource.registry.batch.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import jakarta.jms.ConnectionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.MessageChannel;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.evidence.EvidenceInbox;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.nightly.LeftFile.Reason;
import org.mobilesource.registry.batch.reminder.Dispatch;
import org.mobilesource.registry.batch.reminder.Reminders;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a night promises of its files. */
@RegistryTest
class NightIntegrationTests {

	private static final String A = "A450802001";

	private static final String B = "B450803001";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private JobRepository jobRepository;

	@Autowired
	private JobOperator jobOperator;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Evaluation evaluation;

	@Autowired
	private EvidenceIntake evidence;

	@Autowired
	private Reminders reminders;

	@Autowired
	private Dispatch dispatch;

	@Autowired
	private DatabaseLocks locks;

	@Autowired
	private MachineClock machineClock;

	@TempDir
	private Path folder;

	@BeforeEach
	void empty() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void sensingFilesArePartitionsBySiteAndRegistersAreOne() {
		night("one").withSites(A, B)
			.withReadings(A, 2)
			.withReadings(B, 2)
			.with("remote-sensing", "rs_a.csv", List.of("JLBH"))
			.with("remote-sensing", "rs_b.csv", List.of("JLBH", "1"))
			.run(this.nightly);

		assertThat(this.jdbc.sql("""
				SELECT STEP_NAME FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE 'nightFilesPartition:%'
				ORDER BY STEP_NAME""").query(String.class).list()).containsExactly("nightFilesPartition:" + A,
				"nightFilesPartition:" + B, "nightFilesPartition:remote-sensing", "nightFilesPartition:sites");
	}

	@Test
	void filesSideBySideGiveTheSameAsOneAfterTheOther() {
		run("one-thread", new LocalThreads(1));
		var alone = state();
		RegistryTables.empty(this.jdbc);

		run("four-threads", new LocalThreads(4));

		assertThat(state()).isEqualTo(alone).hasSizeGreaterThan(6_000);
	}

	private void run(String name, LocalThreads threads) {
		var result = night(name).withSites(A, B, "A450802002", "A450802003")
			.withTrucks(1_000)
			.withReadings(A, 2_500)
			.withReadings(B, 2_500)
			.withReadings("A450802002", 1_500)
			.withReadings("A450802003", 100)
			.run(with(threads, InboxSettings.TAKE_AT_ONCE));
		assertThat(SensingNight.outcomes(result)).contains("rs_A450802001_20210301.csv DONE 2500",
				"rs_A450802003_20210301.csv DONE 100");
	}

	@Test
	void anUnfinishedFileIsLeftWithWhatMustNotOvertakeIt() throws IOException {
		var night = night("one").withSites(A, B)
			.withReadings(A, 2)
			.withReadings(B, 3)
			.with("remote-sensing", "rs_" + A + "_20210302.csv", List.of("JLBH"));
		for (var file : List.of("sites/sites.csv", "remote-sensing/rs_B450803001_20210301.csv",
				"remote-sensing/rs_A450802001_20210302.csv")) {
			Files.setLastModifiedTime(night.inbox().resolve(file), FileTime.fromMillis(0));
		}

		var result = night.run(with(new LocalThreads(2), new InboxSettings(Duration.ofMinutes(1), Duration.ZERO)));

		assertThat(SensingNight.outcomes(result)).containsExactly("sites.csv DONE 2",
				"rs_B450803001_20210301.csv DONE 3");
		assertThat(result.left()).containsExactly(
				new LeftFile("remote-sensing", "rs_A450802001_20210301.csv", Reason.UNFINISHED),
				new LeftFile("remote-sensing", "rs_A450802001_20210302.csv", Reason.BEHIND));
		assertThat(result.isNew()).isTrue();
		assertThat(night.inbox().resolve("remote-sensing/rs_A450802001_20210301.csv")).exists();
	}

	@Test
	void aFileThatGrowsAfterItsImportStaysInTheInbox() {
		var night = night("one").withSites(A);
		var file = night.inbox().resolve("sites/sites.csv");

		var result = this.nightly.run(SensingNight.DATE, night.inbox(), SensingNight.CLOCK, ImportProgress.SILENT,
				(report) -> append(file, B + ",乙点,450803,B,KMH\n"));
		var next = night.run(this.nightly);

		assertThat(result.left()).containsExactly(new LeftFile("sites", "sites.csv", Reason.CHANGED));
		assertThat(next.left()).isEmpty();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM site").query(Integer.class).single()).isEqualTo(2);
		assertThat(night.inbox().resolve("done/sites/sites.csv")).exists();
	}

	@Test
	void aNightWithAFailedFilePublishesNothingAndTheNextStartDoes() {
		var night = night("one").withSites(A).withReadings(A, 10);
		this.jdbc.sql("RENAME TABLE site_delivery TO site_delivery_away").update();
		Nightly.Result failed;
		try {
			failed = night.run(this.nightly);
		}
		finally {
			this.jdbc.sql("RENAME TABLE site_delivery_away TO site_delivery").update();
		}
		int published = this.jdbc.sql("SELECT COUNT(*) FROM evaluation_run").query(Integer.class).single();

		var again = night.run(this.nightly);

		assertThat(failed.run()).isNull();
		assertThat(SensingNight.outcomes(failed)).containsExactly("sites.csv DONE 1",
				"rs_A450802001_20210301.csv FAILED 10");
		assertThat(published).isZero();
		assertThat(again.isNew()).isTrue();
		assertThat(SensingNight.outcomes(again)).containsExactly("rs_A450802001_20210301.csv DONE 10");
	}

	@Test
	void aSecondNightAtTheSameTimeIsTurnedAway() {
		var night = night("one").withSites(A);

		var result = this.nightly.run(SensingNight.DATE, night.inbox(), SensingNight.CLOCK, ImportProgress.SILENT,
				(report) -> assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> night.run(this.nightly)).get())
					.isInstanceOf(ExecutionException.class)
					.hasMessageContaining("another process is at work on: night"));

		assertThat(result.isNew()).isTrue();
	}

	@Test
	void whatACrashLeftRunningIsEndedByTheNextNight() {
		night("one").withSites(A).run(this.nightly);
		this.jdbc.sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL").update();
		this.jdbc.sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL").update();

		night("two").run(this.nightly);

		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE STATUS = 'STARTED'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void withoutABrokerNothingOfOneIsSetUp() {
		assertThat(this.context.getBeansOfType(ConnectionFactory.class)).isEmpty();
		assertThat(this.context.getBeansOfType(MessageChannel.class)).isEmpty();
		assertThat(this.context.getBean(Workplace.class)).isInstanceOf(LocalThreads.class);
	}

	private SensingNight night(String name) {
		return new SensingNight(this.folder.resolve(name));
	}

	private Nightly with(Workplace workplace, InboxSettings settings) {
		return new Nightly(this.importer,
				new NightFiles(this.jobRepository, this.jobOperator, this.importer, workplace, Clock.systemUTC()),
				this.evaluation, this.reminders, this.dispatch, new EvidenceInbox(this.evidence, Clock.systemUTC()),
				this.locks, settings, this.machineClock, Clock.systemUTC());
	}

	private List<String> state() {
		return this.jdbc.sql("""
				SELECT CONCAT(record_no, ' ', row_hash, ' ', codes, ' ', import_line) FROM remote_sensing_reading
				UNION ALL SELECT CONCAT(file_name, ' ', read_rows, ' ', loaded, ' ', quarantined) FROM import_run
				UNION ALL SELECT CONCAT(site_code, ' ', day, ' ', row_count) FROM site_delivery
				ORDER BY 1""").query(String.class).list();
	}

	private static void append(Path file, String line) {
		try {
			Files.writeString(file, line, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
