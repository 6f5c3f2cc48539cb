package org.mobilesource.registry.batch.enforcement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.obd.ExemptionMapper;
import org.mobilesource.registry.db.obd.ObdBoardMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.ExemptionRule;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Sums the days of vehicles up for the list of exemptions as of the latest day with data,
 * so that nobody waits for it. No file of days is imported beside a page of it.
 */
record ExemptionSums(ExemptionMapper vehicles, ObdBoardMapper board, TransactionTemplate transaction,
		DatabaseLocks locks) {

	/** Years of days of so many vehicles are summed up at once. */
	private static final int PAGE = 500;

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	void bringUpToDate(Policies inForce) {
		this.board.findLatestDay().ifPresent((day) -> bringUpTo(day, ExemptionRule.under(inForce.on(day))));
	}

	private void bringUpTo(LocalDate day, ExemptionRule rule) {
		for (var page = page(day, rule, ""); !page.isEmpty(); page = page(day, rule, page.get(page.size() - 1))) {
			var vins = page;
			this.locks.holding("feed obd-frames", PATIENCE, () -> this.locks.holding("feed obd-days", PATIENCE, () -> {
				this.transaction.executeWithoutResult(
						(status) -> this.vehicles.putSums(vins, day, rule.behind(day), rule.dayKm(), Scope.CITY));
				return vins.size();
			}));
		}
	}

	private List<String> page(LocalDate day, ExemptionRule rule, String after) {
		return this.vehicles.findUnsummed(day, rule.behind(day), rule.dayKm(), after, PAGE, Scope.CITY);
	}

}
