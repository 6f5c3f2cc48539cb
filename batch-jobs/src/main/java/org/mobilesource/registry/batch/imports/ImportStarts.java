package org.mobilesource.registry.batch.imports;

import java.sql.SQLTransactionRollbackException;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.PessimisticLockingFailureException;

import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.StoredMeanwhileException;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/** Starts the jobs of files, whatever a crash has left of an earlier start. */
class ImportStarts {

	private static final Logger logger = LoggerFactory.getLogger(ImportStarts.class);

	private final JobRepository jobRepository;

	private final JobOperator jobOperator;

	private final ImportMapper imports;

	private final DatabaseLocks locks;

	private final Clock clock;

	ImportStarts(JobRepository jobRepository, JobOperator jobOperator, ImportMapper imports, DatabaseLocks locks,
			Clock clock) {
		this.jobRepository = jobRepository;
		this.jobOperator = jobOperator;
		this.imports = imports;
		this.locks = locks;
		this.clock = clock;
	}

	/**
	 * Starts the job of a file, or goes on with it.
	 * @return whether it may simply be tried again: the server chose it to give way to
	 * another import, or that one has stored the same rows
	 */
	boolean start(Job job, JobParameters parameters, ImportRun run) {
		var earlier = this.jobRepository.getJobInstance(job.getName(), parameters);
		if (earlier != null) {
			var executions = this.jobRepository.getJobExecutions(earlier);
			executions.forEach(this::recover);
			if (executions.isEmpty()) {
				// A crash came in between; such an instance can never be started.
				this.jobRepository.deleteJobInstance(earlier);
			}
		}
		JobExecution execution;
		try {
			execution = this.jobOperator.start(job, parameters);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The import of " + run.fileName() + " could not be started", ex);
		}
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			return false;
		}
		var failure = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
		logger.error("The import of {} failed", run.fileName(), failure);
		this.imports.finish(run.id(), ImportState.FAILED, (failure != null) ? rootMessage(failure) : null,
				this.clock.instant());
		return gaveWay(failure);
	}

	private static boolean gaveWay(@Nullable Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PessimisticLockingFailureException || cause instanceof StoredMeanwhileException
					|| cause instanceof SQLTransactionRollbackException) {
				return true;
			}
		}
		return false;
	}

	/** Ends executions of the job that a crash left running, unless they do run. */
	void recover(String jobName) {
		for (var execution : this.jobRepository.findRunningJobExecutions(jobName)) {
			var sha256 = execution.getJobParameters().getString("sha256");
			if (sha256 != null) {
				this.locks.whenFree(lockOf(sha256), () -> recover(execution));
			}
		}
	}

	/**
	 * Lets an execution be followed by another one. A lost connection can leave it in an
	 * unknown state, or a step running below it; what was stored is known all the same,
	 * chunk by chunk.
	 */
	private void recover(JobExecution execution) {
		for (var step : execution.getStepExecutions()) {
			if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
				step.setStatus(BatchStatus.FAILED);
				this.jobRepository.update(step);
			}
		}
		if (execution.getStatus() == BatchStatus.UNKNOWN) {
			execution.setStatus(BatchStatus.FAILED);
			this.jobRepository.update(execution);
		}
		else if (execution.isRunning()) {
			this.jobOperator.recover(execution);
		}
	}

	/** The lock of a content: one process at a time imports it. */
	static String lockOf(String sha256) {
		return "import " + sha256.substring(0, 40);
	}

	private static String rootMessage(Throwable failure) {
		var root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		var message = String.valueOf(root.getMessage());
		return (message.length() > 900) ? message.substring(0, 900) : message;
	}

}
