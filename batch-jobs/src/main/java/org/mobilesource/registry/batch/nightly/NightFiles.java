package org.mobilesource.registry.batch.nightly;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;

import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.nightly.Partition.End;

/**
 * The Spring Batch job that imports the files of one feed in a night. Files of one
 * sequence are a partition; partitions are worked on side by side, here or on other
 * machines.
 */
class NightFiles {

	static final String JOB = "nightFiles";

	private final JobRepository jobRepository;

	private final JobOperator jobOperator;

	private final FileImporter importer;

	private final Workplace workplace;

	private final Clock clock;

	NightFiles(JobRepository jobRepository, JobOperator jobOperator, FileImporter importer, Workplace workplace,
			Clock clock) {
		this.jobRepository = jobRepository;
		this.jobOperator = jobOperator;
		this.importer = importer;
		this.workplace = workplace;
		this.clock = clock;
	}

	/** Ends what a crash left running; only the holder of the night's lock may ask it. */
	void recover() {
		this.jobRepository.findRunningJobExecutions(JOB).forEach(this.jobOperator::recover);
		this.importer.recover();
	}

	/**
	 * Imports the files.
	 * @param files in the order of their names
	 * @return what became of each file; a file behind one that is not done with has no
	 * end
	 */
	Map<String, End> run(Night night, String feed, List<String> files, NightListener listener) {
		var partitions = partitions(night, feed, files);
		if (partitions.isEmpty()) {
			return Map.of();
		}
		Set<String> reported = ConcurrentHashMap.newKeySet();
		var here = new PartitionImport(this.jobRepository, this.importer,
				listener.andThen((report) -> reported.add(report.file())), (execution) -> true, this.clock);
		Map<String, End> ends = new TreeMap<>();
		for (var execution : execute(night, feed, partitions, here).getStepExecutions()) {
			if (execution.getStepName().startsWith(PartitionImport.NAME)) {
				for (var file : Partition.of(execution).files()) {
					Partition.endOf(file, execution).ifPresent((end) -> ends.put(file, end));
				}
			}
		}
		ends.forEach((file, end) -> {
			if (!reported.contains(file)) {
				listener.finished().accept(report(feed, file, end));
			}
		});
		return ends;
	}

	ImportReport report(String feed, String file, End end) {
		return (end.importId() == 0) ? ImportReport.unreadable(feed, file, end.message())
				: this.importer.reportOf(end.outcome(), end.importId(), file);
	}

	/** By sequence; the name of a sequence names the step of its partition. */
	private Map<String, ExecutionContext> partitions(Night night, String feed, List<String> files) {
		var folder = night.inbox().resolve(feed).toAbsolutePath().normalize().toString();
		var sequences = files.stream()
			.collect(Collectors.groupingBy((file) -> this.importer.sequenceOf(feed, file), LinkedHashMap::new,
					Collectors.toList()));
		Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
		sequences.forEach((sequence, members) -> partitions.put(sequence.isEmpty() ? feed : sequence,
				new Partition(feed, folder, night.businessDate(), night.now(), members).asContext()));
		return partitions;
	}

	private JobExecution execute(Night night, String feed, Map<String, ExecutionContext> partitions,
			PartitionImport here) {
		var step = new StepBuilder(JOB + "OfFeed", this.jobRepository)
			.partitioner(PartitionImport.NAME, (gridSize) -> partitions)
			.partitionHandler(this.workplace.handler(here))
			.build();
		var job = new JobBuilder(JOB, this.jobRepository).start(step).build();
		var parameters = new JobParametersBuilder().addString("feed", feed)
			.addLocalDate("businessDate", night.businessDate())
			.addString("night", UUID.randomUUID().toString())
			.toJobParameters();
		try {
			var execution = this.jobOperator.start(job, parameters);
			if (execution.getStatus() != BatchStatus.COMPLETED) {
				throw new IllegalStateException("The files of " + feed + " could not be imported",
						execution.getAllFailureExceptions().stream().findFirst().orElse(null));
			}
			var finished = this.jobRepository.getJobExecution(execution.getId());
			return (finished != null) ? finished : execution;
		}
		catch (IllegalStateException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The files of " + feed + " could not be imported", ex);
		}
	}

}
