package org.mobilesource.registry.api.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.batch.watchlist.Evaluation.Simulated;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/**
 * Simulates on one thread of this process, one after the other, and keeps what came out
 * in memory for a while.
 */
@Component
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class Simulations implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Simulations.class);

	private static final int WAITING = 10;

	private static final int KEPT = 20;

	private static final Duration KEPT_FOR = Duration.ofMinutes(15);

	/** So long a page waits before it shows that it is being worked on. */
	private static final int PATIENCE_SECONDS = 3;

	private final Evaluation evaluation;

	private final Clock clock;

	private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(WAITING));

	private final Map<List<Object>, Task> tasks = new LinkedHashMap<>();

	Simulations(Evaluation evaluation, Clock clock) {
		this.evaluation = evaluation;
		this.clock = clock;
	}

	/**
	 * The lists of the run's date by the numbers in force, then by each of the settings;
	 * begins to work them out where nobody has.
	 */
	Outcome of(EvaluationRun run, List<Map<String, String>> settings) {
		try {
			var task = task(run, settings);
			return new Outcome(State.DONE, task.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
		}
		catch (TimeoutException ex) {
			return new Outcome(State.RUNNING, List.of(), null);
		}
		catch (RejectedExecutionException ex) {
			return new Outcome(State.BUSY, List.of(), null);
		}
		catch (ExecutionException ex) {
			return new Outcome(State.FAILED, List.of(), String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Outcome(State.RUNNING, List.of(), null);
		}
	}

	private synchronized CompletableFuture<List<Simulated>> task(EvaluationRun run,
			List<Map<String, String>> settings) {
		var now = this.clock.instant();
		this.tasks.values().removeIf((one) -> one.isOver(now));
		List<Object> key = List.of(run.id(), settings);
		var known = this.tasks.get(key);
		if (known != null) {
			return known.result;
		}
		var result = new CompletableFuture<List<Simulated>>();
		this.thread.execute(() -> work(run, settings, result));
		if (this.tasks.size() >= KEPT) {
			this.tasks.remove(this.tasks.keySet().iterator().next());
		}
		this.tasks.put(key, new Task(now, result));
		return result;
	}

	private void work(EvaluationRun run, List<Map<String, String>> settings,
			CompletableFuture<List<Simulated>> result) {
		try {
			List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
			all.addAll(settings);
			result.complete(this.evaluation.compare(run.businessDate(), all));
		}
		catch (RuntimeException ex) {
			logger.error("The simulation of {} failed", settings, ex);
			result.completeExceptionally(ex);
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

	/** How far a simulation is. */
	enum State {

		DONE, RUNNING,

		/** Too many others wait already. */
		BUSY,

		FAILED

	}

	/**
	 * A simulation.
	 *
	 * @param lists tonight and by the settings, in their order, once it is done
	 * @param failure what went wrong
	 */
	record Outcome(State state, List<Simulated> lists, @Nullable String failure) {
	}

	private record Task(Instant begun, CompletableFuture<List<Simulated>> result) {

		boolean isOver(Instant now) {
			return this.result.isCompletedExceptionally()
					|| this.result.isDone() && this.begun.plus(KEPT_FOR).isBefore(now);
		}

	}

}
