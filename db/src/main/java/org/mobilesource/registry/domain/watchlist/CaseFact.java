package org.mobilesource.registry.domain.watchlist;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/**
 * A case that is not voided.
 *
 * @param deadline the last day for repair and re-test, extensions included
 * @param clearedAt when it was cleared, whenever that was
 * @param companyName the firm that owns the truck on the business date, else the one that
 * leases it
 */
public record CaseFact(long caseId, String vin, long openedBy, Instant openedAt, ExceedanceSource source,
		LocalDate noticedOn, LocalDate servedOn, LocalDate deadline, @Nullable Instant clearedAt,
		@Nullable String division, @Nullable String companyName) {
}
