package org.mobilesource.registry.batch.imports;

import java.time.Instant;
import java.time.LocalDate;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.Codes;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * What a row parser may know besides the row.
 *
 * @param name of the file
 * @param businessDate of the night that brings it
 * @param now the clock of the run
 */
public record FileFacts(String name, LocalDate businessDate, Instant now, Policies policies, Codes codes) {

	/** The clock of the run, as people read it. */
	String localNow() {
		return this.now.atZone(BusinessTime.ZONE).toLocalDateTime().toString();
	}

}
