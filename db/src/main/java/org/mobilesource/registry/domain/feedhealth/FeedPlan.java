package org.mobilesource.registry.domain.feedhealth;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * On which nights a feed without sites is expected. Nobody says so; it is taken for a
 * nightly one when it came on most nights since its first.
 *
 * @param first the first night of which it came, null when it never did
 */
public record FeedPlan(@Nullable LocalDate first, boolean nightly) {

	/**
	 * Learns from what came.
	 * @param percent of the nights from the first to the last one, so many or more
	 */
	public static FeedPlan of(Collection<LocalDate> came, LocalDate last, int percent) {
		var nights = new TreeSet<>(came);
		if (nights.isEmpty()) {
			return new FeedPlan(null, false);
		}
		long all = last.toEpochDay() - nights.first().toEpochDay() + 1;
		return new FeedPlan(nights.first(), 100L * nights.size() >= percent * all);
	}

	public boolean expects(LocalDate night) {
		return this.nightly && this.first != null && !night.isBefore(this.first);
	}

}
