package org.mobilesource.registry.batch.enforcement;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Pages of rows in the order of their keys, handed out one by one to several threads.
 * After a failure none is handed out any more. The work for a page is a transaction of
 * its own, which is repeated when a lock stood in its way.
 */
final class Pages<T> {

	private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

	private static final int ATTEMPTS = 5;

	private final UnaryOperator<List<T>> following;

	private @Nullable List<T> latest;

	/**
	 * Pages of a query.
	 * @param following the page that follows a page, an empty one at the end; the first
	 * one follows an empty page
	 */
	Pages(UnaryOperator<List<T>> following) {
		this.following = following;
		this.latest = List.of();
	}

	/**
	 * Does the work for every page, and answers how many rows there were. Within a
	 * transaction everything is done by the thread that has it.
	 */
	int forEach(Consumer<List<T>> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return run(work);
		}
		var threads = Executors.newFixedThreadPool(THREADS);
		try {
			return sum(threads.invokeAll(Collections.<Callable<Integer>>nCopies(THREADS, () -> run(work))));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private int run(Consumer<List<T>> work) {
		int rows = 0;
		for (var page = next(); !page.isEmpty(); page = next()) {
			try {
				repeat(work, page);
			}
			catch (RuntimeException | Error ex) {
				stop();
				throw ex;
			}
			rows += page.size();
		}
		return rows;
	}

	/** Does the work again where something else got in its way. */
	private static <T> void repeat(Consumer<List<T>> work, List<T> page) {
		for (int attempt = 1;; attempt++) {
			try {
				work.accept(page);
				return;
			}
			catch (ConcurrencyFailureException ex) {
				if (attempt == ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive()) {
					throw ex;
				}
			}
		}
	}

	private synchronized List<T> next() {
		if (this.latest == null) {
			return List.of();
		}
		var page = this.following.apply(this.latest);
		this.latest = page.isEmpty() ? null : page;
		return page;
	}

	private synchronized void stop() {
		this.latest = null;
	}

	private static int sum(List<Future<Integer>> counts) throws InterruptedException {
		int sum = 0;
		for (var count : counts) {
			try {
				sum += count.get();
			}
			catch (ExecutionException ex) {
				if (ex.getCause() instanceof RuntimeException cause) {
					throw cause;
				}
				throw new IllegalStateException(ex.getCause());
			}
		}
		return sum;
	}

}
