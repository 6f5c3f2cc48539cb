package org.mobilesource.registry.batch.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.imports.ImportRequest;

/**
 * Files of one feed that are imported one after another, as they travel to the worker in
 * the execution context of its step.
 *
 * @param folder where they lie, on every machine
 */
record Partition(String feed, String folder, LocalDate businessDate, Instant now, List<String> files) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Partition of(StepExecution execution) {
		return JSON.readValue(execution.getExecutionContext().getString("partition"), Partition.class);
	}

	ExecutionContext asContext() {
		var context = new ExecutionContext();
		context.putString("partition", JSON.writeValueAsString(this));
		return context;
	}

	ImportRequest request(String file) {
		return new ImportRequest(this.feed, path(file), this.businessDate, this.now, false, false);
	}

	Path path(String file) {
		return Path.of(this.folder, file);
	}

	/** What became of a file of the partition, once a worker is done with it. */
	static Optional<End> endOf(String file, StepExecution execution) {
		return Optional.ofNullable(execution.getExecutionContext().get("end of " + file, String.class))
			.map((end) -> JSON.readValue(end, End.class));
	}

	static void end(String file, End end, StepExecution execution) {
		execution.getExecutionContext().putString("end of " + file, JSON.writeValueAsString(end));
	}

	/**
	 * What became of a file.
	 *
	 * @param outcome as in its report
	 * @param importId zero when it could not be read
	 * @param changed whether the file was another one after the import than before
	 * @param message why it could not be read
	 */
	record End(String outcome, long importId, boolean changed, String message) {

		static End of(ImportReport report, boolean changed) {
			return new End(report.outcome(), report.importId(), changed, String.valueOf(report.message()));
		}

		/** Whether the files behind it may follow. */
		boolean isDone() {
			return !this.changed && !isFailed();
		}

		/** A file that changed meanwhile has a right to fail. */
		boolean isFailed() {
			return !this.changed && this.outcome.equals("FAILED");
		}

		boolean isHeld() {
			return this.outcome.equals("HELD") || this.outcome.equals("REFUSED");
		}

	}

}
