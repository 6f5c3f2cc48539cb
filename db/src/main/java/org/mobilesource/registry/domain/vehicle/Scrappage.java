package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a vehicle has to be scrapped, and how far that is.
 *
 * @param startedOn from when its years count
 * @param years that it may serve
 * @param due the first day after them; null where there is none
 * @param life the row that says so, null when its type is in no table
 */
public record Scrappage(ScrappageState state, @Nullable LocalDate startedOn, @Nullable Integer years,
		@Nullable LocalDate due, @Nullable ServiceLife life) {
}
