package org.mobilesource.registry.batch.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.cli.BatchJobsApplication;
import org.mobilesource.registry.batch.evidence.EvidenceInbox;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.reminder.Dispatch;
import org.mobilesource.registry.batch.reminder.Reminders;
import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/** Nights whose files are imported by processes of their own, over a real broker. */
@RegistryTest
class NightWorkersIntegrationTests {

	private static final String A = "A450802001";

	private static final String B = "B450803001";

	private static final int ROWS = 30_000;

	@Autowired
	private JdbcClient jdbc;

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

	private TestBroker broker;

	private final List<Process> processes = new ArrayList<>();

	@BeforeEach
	void start() throws Exception {
		RegistryTables.empty(this.jdbc);
		this.broker = new TestBroker();
	}

	@AfterEach
	void stop() throws Exception {
		for (var process : this.processes) {
			process.destroyForcibly().waitFor();
		}
		this.broker.close();
	}

	@Test
	void aNightWithoutAnyOtherWorkerImportsItsFilesItself() throws Exception {
		var result = night().withSites(A).withReadings(A, 10).run(nightly());

		assertThat(SensingNight.outcomes(result)).containsExactly("sites.csv DONE 1",
				"rs_A450802001_20210301.csv DONE 10");
		assertThat(result.isNew()).isTrue();
	}

	@Test
	void aWorkerSharesTheFilesAndEndsWithStatusZeroWhenAsked() throws Exception {
		var worker = process("worker");
		await(() -> this.broker.consumers() > 0);

		var result = night().withSites(A, B).withReadings(A, ROWS).withReadings(B, ROWS).run(nightly());
		worker.destroy();

		assertThat(SensingNight.outcomes(result)).contains("rs_A450802001_20210301.csv DONE " + ROWS,
				"rs_B450803001_20210301.csv DONE " + ROWS);
		assertThat(readings()).isEqualTo(2 * ROWS);
		assertThat(worker.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(worker.exitValue()).isZero();
		assertThat(log("worker")).contains("_20210301.csv  DONE");
	}

	@Test
	void theFilesOfAKilledWorkerAreImportedByAnotherOne() throws Exception {
		var worker = process("worker");
		await(() -> this.broker.consumers() > 0);
		var night = night().withSites(A, B).withReadings(A, ROWS).withReadings(B, ROWS);

		var result = CompletableFuture.supplyAsync(() -> night.run(nightly()));
		await(() -> filesUnderWay() == 2);
		worker.destroyForcibly().waitFor();

		assertThat(SensingNight.outcomes(result.get(3, TimeUnit.MINUTES)))
			.contains("rs_A450802001_20210301.csv DONE " + ROWS, "rs_B450803001_20210301.csv DONE " + ROWS);
		assertThat(readings()).isEqualTo(2 * ROWS);
		assertThat(unended()).isZero();
	}

	@Test
	void aKilledNightGoesOnWithTheNextStartAndItsRequestsAreDropped() throws Exception {
		var worker = process("worker");
		await(() -> this.broker.consumers() > 0);
		var night = night().withSites(A, B).withReadings(A, ROWS).withReadings(B, ROWS);
		var killed = process("nightly", "--business-date", "2021-03-01", "--inbox", night.inbox().toString());
		await(() -> filesUnderWay() > 0);
		killed.destroyForcibly().waitFor();

		var result = night.run(nightly());

		assertThat(result.isNew()).isTrue();
		assertThat(readings()).isEqualTo(2 * ROWS);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run WHERE state <> 'DONE'").query(Integer.class).single())
			.isZero();
		assertThat(unended()).isZero();
		await(() -> this.broker.requests() == 0);
		assertThat(worker.isAlive()).isTrue();
	}

	@Test
	void aRequestOfNoNightIsDropped() throws Exception {
		try (var worker = workers().start((file, done, all) -> {
		}, (report) -> {
		})) {
			assertThat(worker).isNotNull();
			this.broker.queue().send(MessageBuilder.withPayload(new StepExecutionRequest("any", 4_711)).build());
			await(() -> this.broker.consumers() > 0 && this.broker.requests() == 0);
		}
	}

	private SensingNight night() {
		return new SensingNight(this.folder.resolve("inbox"));
	}

	private NightWorkers workers() {
		return new NightWorkers(this.broker.queue(), this.jobRepository, this.importer, this.locks, 1,
				Duration.ofMinutes(3), Clock.systemUTC());
	}

	private Nightly nightly() {
		return new Nightly(this.importer,
				new NightFiles(this.jobRepository, this.jobOperator, this.importer, workers(), Clock.systemUTC()),
				this.evaluation, this.reminders, this.dispatch, new EvidenceInbox(this.evidence, Clock.systemUTC()),
				this.locks, InboxSettings.TAKE_AT_ONCE, this.machineClock, Clock.systemUTC());
	}

	private Process process(String... arguments) throws IOException {
		var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				"-Dregistry.home=target/it-home", "-Dregistry.inbox.quiet=0s", "-Dregistry.jobs.threads=1",
				"-Dregistry.broker.url=" + this.broker.url(), BatchJobsApplication.class.getName()));
		command.addAll(List.of(arguments));
		var process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve(arguments[0] + ".log").toFile())
			.start();
		this.processes.add(process);
		return process;
	}

	private String log(String command) throws IOException {
		return Files.readString(this.folder.resolve(command + ".log"));
	}

	/** Files that have been begun and not ended. */
	private int filesUnderWay() {
		return this.jdbc.sql("SELECT COUNT(*) FROM import_run WHERE state = 'RUNNING' AND feed = 'remote-sensing'")
			.query(Integer.class)
			.single();
	}

	private int readings() {
		return this.jdbc.sql("SELECT COUNT(*) FROM remote_sensing_reading").query(Integer.class).single();
	}

	private int unended() {
		return this.jdbc.sql("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL")
			.query(Integer.class)
			.single();
	}

	private void await(Callable<Boolean> condition) throws IOException {
		try {
			Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofMinutes(2)).until(condition);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError("It did not happen within two minutes\n" + log("worker"), ex);
		}
	}

}
