package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

import org.mobilesource.registry.batch.imports.Ledger.Effect;
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * The Spring Batch job of a file: check, load, finish. Its instance is the feed, the
 * content and the attempt; a file that a crash cut short goes on behind the last chunk
 * that was stored.
 */
class ImportJob {

	private final JobRepository jobRepository;

	private final PlatformTransactionManager transactionManager;

	private final ImportMapper imports;

	private final CodeMapper codes;

	private final PolicyMapper policies;

	private final ImportStarts starts;

	private final ApiClientMapper clients;

	private final Clock clock;

	private final Path folder;

	/**
	 * Makes the jobs.
	 * @param folder for checked rows on their way to the database
	 */
	ImportJob(JobRepository jobRepository, ImportStarts starts, PlatformTransactionManager transactionManager,
			ImportMapper imports, CodeMapper codes, PolicyMapper policies, ApiClientMapper clients, Clock clock,
			Path folder) {
		this.jobRepository = jobRepository;
		this.starts = starts;
		this.transactionManager = transactionManager;
		this.imports = imports;
		this.codes = codes;
		this.policies = policies;
		this.clients = clients;
		this.clock = clock;
		this.folder = folder;
	}

	/**
	 * Runs the job.
	 * @return whether it may simply be tried again: the server chose it to give way to
	 * another import
	 */
	boolean run(FileKind kind, InputFile file, @Nullable Charset encoding, ImportRun run, ImportRequest request,
			ImportProgress progress) throws IOException {
		var facts = new FileFacts(file.name(), run.businessDate(), run.clockAt(), this.policies.policies(),
				this.codes.codes(run.businessDate()));
		try (var intake = intake(kind, file, encoding, run, facts)) {
			var name = jobName(kind);
			var job = new JobBuilder(name, this.jobRepository)
				.start(check(name, file, run, intake,
						facts.policies().on(run.businessDate()).whole("import.max-quarantined-percent")))
				.next(load(name, file, run, intake, request, progress))
				.next(finish(name, run, intake))
				.build();
			return this.starts.start(job,
					new JobParametersBuilder().addString("sha256", run.sha256())
						.addString("dryRun", Boolean.toString(run.dryRun()))
						.addLong("attempt", (long) run.attempt())
						.addString("inputFile", file.path().toString(), false)
						.toJobParameters(),
					run);
		}
	}

	private Intake<?> intake(FileKind kind, InputFile file, @Nullable Charset encoding, ImportRun run, FileFacts facts)
			throws IOException {
		if (kind instanceof ContentFeed feed) {
			return feed.intake(file.path(), run.sha256(), facts, this.folder);
		}
		if (kind instanceof Feed<?> feed && encoding != null) {
			return new TableIntake<>(feed, file, encoding, facts, Sources.of(feed, run.submittedBy(), this.clients),
					Replays.of(feed, run, this.imports), this.folder);
		}
		throw new IllegalArgumentException(kind.name() + " is neither a table nor a content");
	}

	private Step check(String name, InputFile file, ImportRun run, Intake<?> intake, int mostPercent) {
		return new StepBuilder(name + "Check", this.jobRepository).tasklet((contribution, context) -> {
			var seen = intake.readAll();
			intake.conclude(mostPercent, run.wholeFile());
			if (seen.sha256() != null && !seen.sha256().equals(run.sha256())) {
				throw new IOException("文件在读取时被改动 / changed while it was read: " + file.path());
			}
			this.imports.recordCheck(run.id(), seen.blankRows(), intake.rows(), intake.rowsBad(),
					intake.holdReason().orElse(null));
			if (nothingCounts(run)) {
				this.imports.forgetQuarantined(run.id());
			}
			return RepeatStatus.FINISHED;
		}, this.transactionManager).allowStartIfComplete(true).build();
	}

	private <I> Step load(String name, InputFile file, ImportRun run, Intake<I> intake, ImportRequest request,
			ImportProgress progress) {
		var done = new AtomicInteger(run.readRows());
		var writer = SingletonSupplier.of(() -> {
			boolean stopped = intake.isRefused() || (!request.releaseHeld() && intake.holdReason().isPresent());
			var effect = (stopped && nothingCounts(run)) ? Effect.REPORT
					: (run.dryRun() ? Effect.DRY_RUN : Effect.LOAD);
			return intake.writer(new Ledger(run.id(), run.readRows(), effect, request.seen(), this.imports,
					(rows) -> progress.reached(file.name(), done.addAndGet(rows), intake.rows())));
		});
		boolean anew = nothingCounts(run);
		return new StepBuilder(name + "Load", this.jobRepository).allowStartIfComplete(anew)
			.<I, I>chunk(intake.itemsPerTransaction())
			.transactionManager(this.transactionManager)
			.reader(anew ? new FirstItemReader<>(intake.reader()) : intake.reader())
			.writer((chunk) -> writer.obtain().write(chunk))
			.build();
	}

	/**
	 * Whether no row has found its place yet. An earlier start may have stopped the file
	 * all the same and reported its bad rows; what made it do so may be gone by now.
	 */
	private static boolean nothingCounts(ImportRun run) {
		return run.readRows() == 0;
	}

	/** Makes the counts final; the database refuses counts that do not tie. */
	private Step finish(String name, ImportRun run, Intake<?> intake) {
		return new StepBuilder(name + "Finish", this.jobRepository).tasklet((contribution, context) -> {
			var counted = this.imports.findRun(run.id()).orElseThrow();
			boolean stopped = counted.readRows() == 0 && counted.message() != null;
			if (!stopped && counted.readRows() != counted.rowsInFile()) {
				throw new IllegalStateException("Of %d rows only %d found their place in import %d"
					.formatted(counted.rowsInFile(), counted.readRows(), run.id()));
			}
			if (!stopped && !run.dryRun()) {
				intake.conclude(run.id());
			}
			var stop = intake.isRefused() ? ImportState.REFUSED : ImportState.HELD;
			this.imports.finish(run.id(), stopped ? stop : ImportState.DONE, null, this.clock.instant());
			return RepeatStatus.FINISHED;
		}, this.transactionManager).build();
	}

	/** Ends executions of the feed that a crash left running, unless they do run. */
	void recover(FileKind kind) {
		this.starts.recover(jobName(kind));
	}

	private static String jobName(FileKind kind) {
		var name = new StringBuilder();
		for (var word : kind.name().split("-")) {
			name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
		}
		return name + "Import";
	}

}
