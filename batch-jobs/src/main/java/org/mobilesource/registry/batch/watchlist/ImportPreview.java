package org.mobilesource.registry.batch.watchlist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.TrialImport;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.watchlist.PreviewMapper;
import org.mobilesource.registry.db.watchlist.PreviewMapper.Preview;
import org.mobilesource.registry.db.watchlist.PreviewMapper.State;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * What a file would do to the lists of the next night: they are evaluated without it and
 * with it, in one transaction that is never committed.
 */
public class ImportPreview {

	private static final Logger logger = LoggerFactory.getLogger(ImportPreview.class);

	/** So often it is tried while other imports come in between. */
	private static final int ATTEMPTS = 3;

	private static final int DETAIL_LENGTH = 500;

	private final ImportMapper imports;

	private final PreviewMapper previews;

	private final RunMapper runs;

	private final PolicyMapper policies;

	private final TrialImport trial;

	private final Judging judging;

	private final ListEvaluation lists;

	private final TransactionTemplate transaction;

	private final int mostRows;

	ImportPreview(ImportMapper imports, PreviewMapper previews, RunMapper runs, PolicyMapper policies,
			TrialImport trial, Judging judging, ListEvaluation lists, TransactionTemplate transaction, int mostRows) {
		this.imports = imports;
		this.previews = previews;
		this.runs = runs;
		this.policies = policies;
		this.trial = trial;
		this.judging = judging;
		this.lists = lists;
		this.transaction = transaction;
		this.mostRows = mostRows;
	}

	/**
	 * Computes and keeps the changes that the file of a dry run would bring, or why they
	 * are not computed.
	 */
	public void compute(long dryRunId, Path file) {
		var run = this.imports.findRun(dryRunId).orElseThrow();
		if (!run.dryRun() || run.state() != ImportState.DONE) {
			return;
		}
		if (run.rowsInFile() > this.mostRows) {
			this.previews.put(new Preview(run.id(), State.TOO_LARGE, null, Integer.toString(this.mostRows)));
			return;
		}
		try {
			keep(run, attempt(run, file));
		}
		catch (RuntimeException ex) {
			logger.error("What the import of {} would change could not be computed", run.fileName(), ex);
			var message = String.valueOf(ex.getMessage());
			this.previews.put(new Preview(run.id(), State.FAILED, null,
					(message.length() > DETAIL_LENGTH) ? message.substring(0, DETAIL_LENGTH) : message));
		}
	}

	private void keep(ImportRun run, Outcome outcome) {
		this.transaction.executeWithoutResult((status) -> {
			if (!outcome.changes().isEmpty()) {
				this.previews.putChanges(run.id(), outcome.changes());
			}
			this.previews.put(new Preview(run.id(), State.COMPUTED, outcome.day(), null));
		});
	}

	private Outcome attempt(ImportRun run, Path file) {
		for (int i = 1;; i++) {
			try {
				return this.judging.alone((judge) -> Objects
					.requireNonNull(this.transaction.execute((status) -> compare(run, file, judge, status))));
			}
			catch (ConcurrencyFailureException ex) {
				if (i == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private Outcome compare(ImportRun run, Path file, BiConsumer<LocalDate, Map<String, String>> judge,
			TransactionStatus status) {
		status.setRollbackOnly();
		var day = this.runs.findLatestInChain()
			.map((latest) -> latest.businessDate().plusDays(1))
			.orElse(run.businessDate());
		var policies = this.policies.policies();
		long stored = this.imports.countStored();
		var clean = status.createSavepoint();
		judge.accept(day, Map.of());
		var without = this.lists.evaluate(day, policies);
		status.rollbackToSavepoint(clean);
		if (this.imports.countStored() != stored) {
			throw new ConcurrencyFailureException("期间有其他导入 / another import came in between");
		}
		this.trial.load(run, file);
		stored = this.imports.countStored();
		judge.accept(day, Map.of());
		var with = this.lists.evaluate(day, policies);
		if (this.imports.countStored() != stored) {
			throw new ConcurrencyFailureException("期间有其他导入 / another import came in between");
		}
		return new Outcome(day, ListChanges.between(without, with));
	}

	private record Outcome(LocalDate day, List<Change> changes) {
	}

}
