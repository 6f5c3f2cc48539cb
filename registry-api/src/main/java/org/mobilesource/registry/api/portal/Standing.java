package org.mobilesource.registry.api.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.watchlist.Ratio;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.NearLine;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Where the company stands against the lines of lists 1 and 2.
 *
 * @param mergedInto the company that it is read as; itself unless it is a duplicate
 * @param run the last that was published, null before the first
 * @param day on which it stands so, by what is known now
 * @param published the lists of the run that it is on
 * @param small whether it has so few trucks that one moves much
 */
public record Standing(String company, String name, String mergedInto, @Nullable EvaluationRun run, LocalDate day,
		NearLine.LargeFleet largeFleet, NearLine.HighExceedance highExceedance, Set<WatchList> published,
		boolean small) {

	/** The percentage for show; asked for only where there is a ratio. */
	public String percent() {
		return new Ratio(this.highExceedance.exceeding(), this.highExceedance.total())
			.percent(BigDecimal.valueOf(this.highExceedance.percent()));
	}

}
