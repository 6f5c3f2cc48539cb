package org.mobilesource.registry.domain.vessel;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What the age limits of a ship depend on; null is what is not known. */
public record ShipFacts(String shipType, @Nullable Water water, @Nullable LocalDate builtOn, boolean fishing,
		@Nullable String material, @Nullable BigDecimal lengthM) {
}
