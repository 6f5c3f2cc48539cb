package org.mobilesource.registry.api.imports;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.batch.watchlist.ImportPreview;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * Imports files on threads of this process. What they reach is in the tables; a page
 * needs no more than the number of the import.
 */
@Component
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class BackgroundImports {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundImports.class);

	/**
	 * So long a page waits for the number; a large file is read twice before it has one.
	 */
	private static final int PATIENCE_SECONDS = 20;

	private final FileImporter importer;

	private final Judging judging;

	private final ImportPreview preview;

	private final Set<Long> previewing = ConcurrentHashMap.newKeySet();

	private final TaskExecutor threads;

	BackgroundImports(FileImporter importer, Judging judging, ImportPreview preview,
			@Qualifier("importExecutor") TaskExecutor threads) {
		this.importer = importer;
		this.judging = judging;
		this.preview = preview;
		this.threads = threads;
	}

	/**
	 * Starts an import.
	 * @return its beginning, empty when it still waits for its turn
	 */
	Optional<Beginning> start(ImportRequest request) {
		var beginning = new CompletableFuture<Beginning>();
		this.threads.execute(() -> run(request, beginning));
		try {
			return Optional.of(beginning.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
		}
		catch (TimeoutException ex) {
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The import could not be started", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/** Whether what the dry run would change is being computed, or is about to be. */
	boolean isPreviewing(long importId) {
		return this.previewing.contains(importId);
	}

	private void run(ImportRequest request, CompletableFuture<Beginning> beginning) {
		try {
			var report = this.importer.importFile(request, new Beginnings(beginning, (id) -> {
				if (request.dryRun()) {
					this.previewing.add(id);
				}
			}));
			beginning
				.complete(new Beginning(report.importId(), report.outcome().equals(ImportReport.ALREADY_IMPORTED)));
			if (report.loaded() + report.updated() > 0 && !request.dryRun()) {
				this.judging.judgeDue(null);
			}
			if (request.dryRun() && report.is(ImportState.DONE)) {
				this.preview.compute(report.importId(), request.file());
			}
		}
		catch (RuntimeException ex) {
			logger.error("The import of {} failed", request.file().getFileName(), ex);
			beginning.completeExceptionally(ex);
		}
		finally {
			beginning.thenAccept((begun) -> this.previewing.remove(begun.importId()));
		}
	}

	/**
	 * An import that has its number.
	 *
	 * @param known whether an earlier import had brought the content
	 */
	record Beginning(long importId, boolean known) {
	}

	/** Tells the number of the import as soon as it has one; the tables say the rest. */
	private record Beginnings(CompletableFuture<Beginning> beginning, LongConsumer note) implements ImportProgress {

		@Override
		public void began(long importId) {
			this.note.accept(importId);
			this.beginning.complete(new Beginning(importId, false));
		}

		@Override
		public void reached(String file, int done, int all) {
		}

	}

}
