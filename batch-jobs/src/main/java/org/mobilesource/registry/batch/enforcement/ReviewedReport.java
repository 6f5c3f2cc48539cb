package org.mobilesource.registry.batch.enforcement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.inspection.Inspection;

/**
 * A report that nobody has rejected.
 *
 * @param personConfirmedAt when a reviewer confirmed it, null when none has
 */
public record ReviewedReport(Inspection report, @Nullable Instant personConfirmedAt) {
}
