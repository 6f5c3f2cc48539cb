package org.mobilesource.registry.domain.watchlist;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A published evaluation of the three lists.
 *
 * @param attempt 1 for the first run of its date
 * @param sequence position in the chain of published lists; negative for a date that was
 * caught up later
 * @param previousRunId the run that its changes are against
 * @param ruleVersion version of the parameters it used
 * @param dataCutOff what was loaded by then counted
 * @param contentSha256 over the entries and their evidence
 */
public record EvaluationRun(long id, LocalDate businessDate, int attempt, int sequence, @Nullable Long previousRunId,
		String ruleVersion, Instant dataCutOff, int sitesExpected, int sitesReporting, String contentSha256) {

	/** Its number as people see it, such as 20210301-1. */
	public String number() {
		return this.businessDate.toString().replace("-", "") + "-" + this.attempt;
	}

}
