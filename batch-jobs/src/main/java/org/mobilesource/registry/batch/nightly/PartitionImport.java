package org.mobilesource.registry.batch.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.nightly.Partition.End;

/**
 * The step of a worker: imports the files of a partition one after another. After every
 * file it notes what became of it, so that another worker can go on. It is a step of its
 * own kind, not a tasklet, because a tasklet would hold a transaction around the imports.
 */
final class PartitionImport implements Step {

	static final String NAME = "nightFilesPartition";

	private static final Logger logger = LoggerFactory.getLogger(PartitionImport.class);

	private final JobRepository jobRepository;

	private final FileImporter importer;

	private final NightListener listener;

	private final Predicate<StepExecution> goesOn;

	private final Clock clock;

	/**
	 * Creates the step.
	 * @param goesOn asked before every file; when it says no, the partition is left as it
	 * is
	 */
	PartitionImport(JobRepository jobRepository, FileImporter importer, NightListener listener,
			Predicate<StepExecution> goesOn, Clock clock) {
		this.jobRepository = jobRepository;
		this.importer = importer;
		this.listener = listener;
		this.goesOn = goesOn;
		this.clock = clock;
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public void execute(StepExecution execution) {
		try {
			execution.setStartTime(now());
			execution.setStatus(BatchStatus.STARTED);
			this.jobRepository.update(execution);
			importFiles(execution);
		}
		catch (HandedBackException ex) {
			throw ex;
		}
		catch (OptimisticLockingFailureException ex) {
			logger.warn("Another worker has taken over {}", execution.getStepName(), ex);
		}
		catch (RuntimeException ex) {
			logger.error("The files of {} could not be imported", execution.getStepName(), ex);
			execution.addFailureException(ex);
			end(execution, BatchStatus.FAILED, ExitStatus.FAILED.addExitDescription(ex));
		}
	}

	private void importFiles(StepExecution execution) {
		var partition = Partition.of(execution);
		var exit = ExitStatus.COMPLETED;
		for (var file : partition.files()) {
			var end = Partition.endOf(file, execution).orElse(null);
			if (end == null) {
				if (!this.goesOn.test(execution)) {
					return;
				}
				end = importFile(partition, file);
				note(file, end, execution);
			}
			if (!end.isDone()) {
				exit = new ExitStatus("FILES_LEFT");
				break;
			}
		}
		end(execution, BatchStatus.COMPLETED, exit);
	}

	/** In the zone of the machine, as Spring Batch writes all of its times. */
	private LocalDateTime now() {
		return LocalDateTime.ofInstant(this.clock.instant(), ZoneId.systemDefault());
	}

	private void end(StepExecution execution, BatchStatus status, ExitStatus exit) {
		execution.setStatus(status);
		execution.setExitStatus(exit);
		execution.setEndTime(now());
		this.jobRepository.update(execution);
	}

	/**
	 * Its version first: a worker that has been replaced fails here, and notes nothing.
	 */
	private void note(String file, End end, StepExecution execution) {
		this.jobRepository.update(execution);
		Partition.end(file, end, execution);
		this.jobRepository.updateExecutionContext(execution);
	}

	private End importFile(Partition partition, String file) {
		try {
			var report = this.importer.importFile(partition.request(file), this.listener.progress());
			boolean changed = !this.importer.isUnchanged(partition.path(file), report.importId());
			this.listener.finished().accept(report);
			return End.of(report, changed);
		}
		catch (IOException | UncheckedIOException ex) {
			logger.error("The file {} could not be read", partition.path(file), ex);
			var report = ImportReport.unreadable(partition.feed(), file, ex.getMessage());
			this.listener.finished().accept(report);
			return End.of(report, false);
		}
	}

	/** This process ends: another worker goes on with the partition. */
	static final class HandedBackException extends RuntimeException {

		private static final long serialVersionUID = 1;

		HandedBackException() {
			super("本进程即将结束 / this process ends");
		}

	}

}
