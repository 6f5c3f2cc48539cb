package org.mobilesource.registry.domain.calendar;

/**
 * The holiday calendar by which a deadline was worked out.
 *
 * @param version the last year whose notice it knows and a digest of its days, such as
 * {@code 2026-1a2b3c4d}
 * @param provisional whether it did not know a year of the period, so that Monday to
 * Friday were counted
 */
public record CalendarVersion(String version, boolean provisional) {
}
