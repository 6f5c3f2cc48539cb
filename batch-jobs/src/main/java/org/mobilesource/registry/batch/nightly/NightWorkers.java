package org.mobilesource.registry.batch.nightly;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.nightly.PartitionImport.HandedBackException;
import org.mobilesource.registry.db.DatabaseLocks;

/**
 * Workers on this and other machines that take partitions from a queue. The process of
 * the night is one of them, so that a night needs no other.
 */
public class NightWorkers implements Workplace {

	private static final Logger logger = LoggerFactory.getLogger(NightWorkers.class);

	private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

	private final PartitionQueue queue;

	private final JobRepository jobRepository;

	private final FileImporter importer;

	private final DatabaseLocks locks;

	private final int threads;

	private final Duration patience;

	private final Clock clock;

	NightWorkers(PartitionQueue queue, JobRepository jobRepository, FileImporter importer, DatabaseLocks locks,
			int threads, Duration patience, Clock clock) {
		this.queue = queue;
		this.jobRepository = jobRepository;
		this.importer = importer;
		this.locks = locks;
		this.threads = threads;
		this.patience = patience;
		this.clock = clock;
	}

	/**
	 * Works on partitions until it is closed; then the files under way are finished, and
	 * what is left of their partitions is handed back.
	 */
	public Worker start(ImportProgress progress, Consumer<ImportReport> finished) {
		var ends = new AtomicBoolean();
		var step = new PartitionImport(this.jobRepository, this.importer, new NightListener(progress, finished),
				(execution) -> {
					if (ends.get()) {
						throw new HandedBackException();
					}
					return isWanted(execution);
				}, this.clock);
		var container = listen(step);
		return () -> {
			ends.set(true);
			container.shutdown();
		};
	}

	@Override
	public PartitionHandler handler(PartitionImport here) {
		var remote = new MessageChannelPartitionHandler();
		remote.setStepName(PartitionImport.NAME);
		remote.setJobRepository(this.jobRepository);
		remote.setPollInterval(LOOK_AGAIN.toMillis());
		remote.setTimeout(this.patience.toMillis());
		var messages = new MessagingTemplate();
		messages.setDefaultChannel((message, timeout) -> this.queue.send(message));
		remote.setMessagingOperations(messages);
		return (splitter, execution) -> {
			remote.afterPropertiesSet();
			var worker = listen(here);
			try {
				return remote.handle(splitter, execution);
			}
			finally {
				worker.shutdown();
			}
		};
	}

	private DefaultMessageListenerContainer listen(PartitionImport step) {
		return this.queue.listen(this.threads, (id) -> {
			var execution = find(id);
			if (execution != null && execution.getStatus().isRunning() && isWanted(execution)) {
				step.execute(execution);
			}
			else {
				logger.warn("A request for partition {} is dropped: its night runs no longer", id);
			}
		});
	}

	private @Nullable StepExecution find(long id) {
		try {
			return this.jobRepository.getStepExecution(id);
		}
		catch (EmptyResultDataAccessException ex) {
			return null;
		}
	}

	/** Whether the night of the partition still runs. */
	private boolean isWanted(StepExecution partition) {
		var job = this.jobRepository.getJobExecution(partition.getJobExecutionId());
		return job != null && job.isRunning() && this.locks.isHeld(Nightly.LOCK);
	}

	/** A worker at work. */
	public interface Worker extends AutoCloseable {

		@Override
		void close();

	}

}
