package org.mobilesource.registry.batch.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.apache.ibatis.session.SqlSession;

import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.site.SiteDayMapper;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.NearLineMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Listed;

/** Evaluates the lists for a business date: to publish them, or to see what would be. */
public class Evaluation {

	private final ListEvaluation lists;

	private final ListPublication publication;

	private final Judging judging;

	private final SqlSession session;

	private final SiteDayMapper siteDays;

	private final PolicyMapper policies;

	private final NearLineMapper nearLines;

	private final FactMapper facts;

	private final CompanyMergeMapper merges;

	private final TransactionTemplate transaction;

	Evaluation(ListEvaluation lists, ListPublication publication, Judging judging, SqlSession session,
			SiteDayMapper siteDays, PolicyMapper policies, NearLineMapper nearLines, FactMapper facts,
			CompanyMergeMapper merges, TransactionTemplate transaction) {
		this.lists = lists;
		this.publication = publication;
		this.judging = judging;
		this.session = session;
		this.siteDays = siteDays;
		this.policies = policies;
		this.nearLines = nearLines;
		this.facts = facts;
		this.merges = merges;
		this.transaction = transaction;
	}

	/**
	 * Counts what sites sent, judges what is due, gives notice, evaluates and publishes;
	 * readers see all of the lists or nothing. Where later lists have been published
	 * after those of the day, nothing new is published for it, and the next night gives
	 * the notices.
	 */
	public Published publish(LocalDate day, Instant cutOff) {
		this.siteDays.recount();
		this.judging.judgeDue(this.publication.stands(day) ? null : day);
		var policies = this.policies.policies();
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			var near = new NearLines(this.nearLines, this.facts, day, policies.on(day), this.merges.identities());
			var listed = this.lists.evaluate(day, policies, near);
			return this.publication.publish(day, listed, policies, cutOff, near);
		}));
	}

	/**
	 * Evaluates without publishing: the same code in a transaction that is never
	 * committed.
	 * @param overrides other parameter values
	 */
	public Simulated simulate(LocalDate day, Map<String, String> overrides) {
		return compare(day, List.of(overrides)).get(0);
	}

	/**
	 * The same for several settings, each from the same facts; nobody else judges
	 * meanwhile.
	 */
	public List<Simulated> compare(LocalDate day, List<Map<String, String>> settings) {
		return this.judging
			.alone((judge) -> Objects.requireNonNull(this.transaction.execute((status) -> settings.stream()
				.map((overrides) -> undone(status, () -> simulate(day, overrides, judge)))
				.toList())));
	}

	private Simulated simulate(LocalDate day, Map<String, String> overrides,
			BiConsumer<LocalDate, Map<String, String>> judge) {
		var policies = new Policies(this.policies.findParameters(), overrides);
		judge.accept(day, overrides);
		return new Simulated(policies.on(day).version(), this.lists.evaluate(day, policies));
	}

	/** Does the work and takes back what it wrote, so that nothing read is read again. */
	private <T> T undone(TransactionStatus status, Supplier<T> work) {
		status.setRollbackOnly();
		var clean = status.createSavepoint();
		var done = work.get();
		status.rollbackToSavepoint(clean);
		this.session.clearCache();
		return done;
	}

	/**
	 * What is known now of the date of a run, and why it is not what the run published:
	 * evaluated by the rules of the date as they stand now, and never committed.
	 */
	public KnownNow knownNow(EvaluationRun run) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			status.setRollbackOnly();
			var policies = this.policies.policies();
			var day = run.businessDate();
			this.judging.judgeDue(day);
			var listed = this.lists.evaluate(day, policies);
			var since = this.publication.since(run, listed, policies);
			return new KnownNow(policies.on(day).version(), listed, since.changes(), since.causes());
		}));
	}

	/**
	 * What stands for a day.
	 *
	 * @param isNew whether it was published just now
	 */
	public record Published(EvaluationRun run, boolean isNew) {
	}

	/** Lists as known now, and their differences from what was published. */
	public record KnownNow(String ruleVersion, List<Listed> lists, List<Change> changes, List<Cause> causes) {
	}

	/** What the lists would be. */
	public record Simulated(String ruleVersion, List<Listed> lists) {
	}

}
