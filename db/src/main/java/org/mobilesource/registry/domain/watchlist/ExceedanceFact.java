package org.mobilesource.registry.domain.watchlist;

import java.time.Instant;
import java.time.LocalDate;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/**
 * A confirmed exceedance in the window, of a truck that belonged to the company's fleet
 * when it occurred.
 */
public record ExceedanceFact(String creditCode, String vin, boolean diesel, long exceedanceId, ExceedanceSource source,
		Instant occurredAt, LocalDate occurredOn, Instant confirmedAt) {
}
