package org.mobilesource.registry.batch.enforcement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.clone.CloneSuspicion;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.Reach;
import org.mobilesource.registry.domain.remotesensing.RepeatedExceedanceRule;

/**
 * Judges the trucks whose facts changed, over their whole history, so that late rows give
 * the same result as punctual ones. A page of trucks, its marks included, is one
 * transaction; after a crash the next start goes on.
 */
public class Judging {

	private static final int PAGE = 1_000;

	/** An import and a night judge one after the other. */
	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final JudgingMapper judging;

	private final ExceedanceMapper exceedances;

	private final PolicyMapper policies;

	private final SiteMapper sites;

	private final AlarmJudging alarms;

	private final ExemptionSums sums;

	private final TruckJudgment judgment;

	private final CaseSettlement cases;

	private final TransactionTemplate transaction;

	private final DatabaseLocks locks;

	Judging(JudgingMapper judging, ExceedanceMapper exceedances, PolicyMapper policies, SiteMapper sites,
			AlarmJudging alarms, ExemptionSums sums, TruckJudgment judgment, CaseSettlement cases,
			TransactionTemplate transaction, DatabaseLocks locks) {
		this.judging = judging;
		this.exceedances = exceedances;
		this.policies = policies;
		this.sites = sites;
		this.alarms = alarms;
		this.sums = sums;
		this.judgment = judgment;
		this.cases = cases;
		this.transaction = transaction;
		this.locks = locks;
	}

	/**
	 * Judges every truck that is due.
	 * @param night business date of the nightly run, which gives notice of what is
	 * confirmed by then; null outside of one, when nothing is noticed yet
	 * @return how many trucks were judged
	 */
	public int judgeDue(@Nullable LocalDate night) {
		return this.locks.holding("judging", PATIENCE, () -> judgeAll(night, Map.of()));
	}

	/**
	 * Does work beside which nobody else judges; it judges for a night with what it gets,
	 * and with other parameter values for a simulation.
	 */
	public <T> T alone(Function<BiConsumer<LocalDate, Map<String, String>>, T> work) {
		return this.locks.holding("judging", PATIENCE, () -> work.apply(this::judgeAll));
	}

	private int judgeAll(@Nullable LocalDate night, Map<String, String> overrides) {
		var reach = Reach.of(overrides.keySet());
		var inForce = new Policies(this.policies.findParameters(), overrides);
		var rules = new TruckJudgment.Rules(inForce, new WorkingCalendar(this.policies.findCalendarDays()),
				new CloneSuspicion(inForce, this.sites.byCode()), new RepeatedExceedanceRule(inForce),
				new ReadingSearch(inForce, reach != Reach.LISTS));
		this.judging.findUnmarkedImports().forEach(this::markReadBy);
		if (reach == Reach.JUDGING) {
			this.judging.markAll("LATE_DATA");
		}
		this.alarms.markAll(overrides.keySet());
		this.alarms.judgeDue(inForce);
		int judged = new Pages<String>((page) -> this.judging.findDue(page.isEmpty() ? "" : last(page), PAGE))
			.forEach((page) -> judge(page, night, rules));
		if (reach == Reach.CASES) {
			settle((after) -> this.exceedances.findTrucks(after, PAGE), night, rules);
		}
		if (night != null) {
			var end = BusinessTime.endOf(night);
			settle((after) -> this.exceedances.findUnnoticed(end, after, PAGE), night, rules);
		}
		if (night != null && overrides.isEmpty()) {
			this.sums.bringUpToDate(inForce);
		}
		return judged;
	}

	/** The end of an import marks its trucks; one that was given up has no end. */
	private void markReadBy(long importId) {
		this.transaction.executeWithoutResult((status) -> {
			this.judging.setMarked(importId); // first, so that no row can come in between
			this.judging.markCarriersInImport(importId, "LATE_DATA");
		});
	}

	/**
	 * A truck may be marked between the two statements; then neither it nor its page is
	 * judged, and all is done again.
	 */
	private void judge(List<String> vins, @Nullable LocalDate night, TruckJudgment.Rules rules) {
		this.transaction.executeWithoutResult((status) -> {
			var due = this.judging.lockDue(vins.get(0), last(vins));
			if (this.judging.deleteDue(vins.get(0), last(vins)) != due.size()) {
				throw new ConcurrencyFailureException("Trucks were marked meanwhile");
			}
			if (!due.isEmpty()) {
				this.judgment.judge(due, night, rules);
			}
		});
	}

	/** Gives notice of what was confirmed before, and makes the cases anew. */
	private void settle(Function<String, List<String>> trucksAfter, @Nullable LocalDate night,
			TruckJudgment.Rules rules) {
		new Pages<String>((page) -> trucksAfter.apply(page.isEmpty() ? "" : last(page))).forEach(
				(page) -> this.transaction.executeWithoutResult((status) -> this.cases.settle(page, night, rules)));
	}

	private static <T> T last(List<T> page) {
		return page.get(page.size() - 1);
	}

}
