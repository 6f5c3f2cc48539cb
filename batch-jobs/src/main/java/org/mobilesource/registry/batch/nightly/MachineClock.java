package org.mobilesource.registry.batch.nightly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * The clock of this machine, which a night trusts only when it agrees with the database
 * server and with what was recorded before.
 */
public class MachineClock {

	private final Clock clock;

	private final ImportMapper imports;

	private final RunMapper runs;

	private final PolicyMapper policies;

	MachineClock(Clock clock, ImportMapper imports, RunMapper runs, PolicyMapper policies) {
		this.clock = clock;
		this.imports = imports;
		this.runs = runs;
		this.policies = policies;
	}

	/**
	 * Refuses to go on with a wrong clock.
	 * @throws IllegalStateException when the clock cannot be right
	 */
	public void check() {
		var now = this.clock.instant();
		var server = this.imports.findServerTime();
		var tolerance = Duration.ofMinutes(policy(server).whole("night.clock-tolerance-minutes"));
		if (Duration.between(now, server).abs().compareTo(tolerance) > 0) {
			throw new IllegalStateException("""
					本机时钟 %s 与数据库服务器时钟 %s 不符，请先校时 / the clock of this machine and that of the database server \
					disagree; set them right first""".formatted(now, server));
		}
		var latest = this.imports.findLatestStart().orElse(Instant.MIN);
		if (now.plus(tolerance).isBefore(latest)) {
			throw new IllegalStateException("""
					本机时钟 %s 早于最近一次导入的开始时间 %s，请先校时 / the clock of this machine is behind the start of the latest \
					import; set it right first""".formatted(now, latest));
		}
	}

	/**
	 * The business date of a night for which none was given.
	 * @throws IllegalStateException when it is too far behind the latest published one
	 */
	public LocalDate yesterday() {
		var now = this.clock.instant();
		var day = BusinessTime.dateOf(now).minusDays(1);
		int most = policy(now).whole("night.max-gap-days");
		this.runs.findLatestInChain().ifPresent((latest) -> {
			if (day.isAfter(latest.businessDate().plusDays(most))) {
				throw new IllegalStateException(
						"""
								%s 距最近发布的业务日期 %s 超过 %d 天：请检查时钟，补跑缺失的日期，并用 --business-date 指明日期 / \
								more than %3$d days after the latest published date %2$s: check the clock, run the missing dates, \
								and name the date with --business-date"""
							.formatted(day, latest.businessDate(), most));
			}
		});
		return day;
	}

	private Policy policy(Instant now) {
		return this.policies.policies().on(BusinessTime.dateOf(now));
	}

}
