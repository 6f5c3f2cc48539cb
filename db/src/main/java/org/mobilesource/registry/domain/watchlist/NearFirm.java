package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A firm near the line of list 1 or 2 on a business date.
 *
 * @param part list 1: its diesel trucks; list 2: its trucks that exceeded
 * @param whole list 2: all its trucks
 * @param more so many trucks more list it; null when it is listed, or never will be
 * @param fewer list 2: so many trucks fewer list it
 * @param crossesOn list 1: the day on which a fleet row that is already known begins or
 * ends and moves it across the line
 * @param crossesWith its diesel trucks on that day
 * @param overOnce list 2: trucks that one reading over the limit would make exceed, as
 * their last one was
 */
public record NearFirm(WatchList list, String creditCode, @Nullable String companyName, @Nullable String division,
		int part, @Nullable Integer whole, @Nullable Integer more, @Nullable Integer fewer,
		@Nullable LocalDate crossesOn, @Nullable Integer crossesWith, List<String> overOnce) {

	public NearFirm {
		overOnce = List.copyOf(overOnce);
	}

}
