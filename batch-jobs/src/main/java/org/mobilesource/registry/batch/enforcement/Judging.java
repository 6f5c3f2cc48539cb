package org.mobilesource.registry.batch.enforcement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.enforcement.JudgingMapper.Due;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Judges the trucks whose facts changed, over their whole history, so that late rows give
 * the same result as punctual ones. A page of trucks, its marks included, is one
 * transaction; after a crash the next start goes on.
 */
public class Judging {

	private static final int PAGE = 200;

	/** An import and a night judge one after the other. */
	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final JudgingMapper judging;

	private final ExceedanceMapper exceedances;

	private final PolicyMapper policies;

	private final SiteMapper sites;

	private final TruckJudgment judgment;

	private final TransactionTemplate transaction;

	private final DatabaseLocks locks;

	Judging(JudgingMapper judging, ExceedanceMapper exceedances, PolicyMapper policies, SiteMapper sites,
			TruckJudgment judgment, TransactionTemplate transaction, DatabaseLocks locks) {
		this.judging = judging;
		this.exceedances = exceedances;
		this.policies = policies;
		this.sites = sites;
		this.judgment = judgment;
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
		return judgeDue(night, Map.of());
	}

	/** The same with other parameter values, for a simulation. */
	public int judgeDue(@Nullable LocalDate night, Map<String, String> overrides) {
		return this.locks.holding("judging", PATIENCE, () -> judgeAll(night, overrides));
	}

	private int judgeAll(@Nullable LocalDate night, Map<String, String> overrides) {
		var rules = new TruckJudgment.Rules(new Policies(this.policies.findParameters(), overrides),
				new WorkingCalendar(this.policies.findCalendarDays()), this.sites.byCode());
		int judged = 0;
		for (List<Due> page = nextDue(""); !page.isEmpty(); page = nextDue(page.get(page.size() - 1).vin())) {
			judge(page, night, rules);
			judged += page.size();
		}
		if (night != null) {
			notice(night, rules);
		}
		return judged;
	}

	private List<Due> nextDue(String after) {
		return this.judging.findDue(after, PAGE);
	}

	private void judge(List<Due> page, @Nullable LocalDate night, TruckJudgment.Rules rules) {
		var causes = page.stream().collect(Collectors.toMap(Due::vin, Due::cause));
		this.transaction.executeWithoutResult((status) -> {
			this.judging.deleteDue(causes.keySet());
			this.judgment.judge(causes, night, rules);
		});
	}

	/** Gives notice of what was confirmed before, when no night had seen it yet. */
	private void notice(LocalDate night, TruckJudgment.Rules rules) {
		Function<String, List<String>> next = (after) -> this.exceedances.findUnnoticed(BusinessTime.endOf(night),
				after, PAGE);
		for (var page = next.apply(""); !page.isEmpty(); page = next.apply(page.get(page.size() - 1))) {
			var vins = page;
			this.transaction.executeWithoutResult((status) -> this.judgment.settle(vins, night, rules));
		}
	}

}
