package org.mobilesource.registry.api.company;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.CountedPeriod;

/**
 * How many diesel trucks a fleet had on each day of a year, beside the line from which on
 * it is listed. Lengths are those of a drawing of 640 by 160.
 *
 * @param sizes on each day from {@code first} on
 * @param threshold so many trucks are listed
 */
record FleetChart(LocalDate first, List<Integer> sizes, int threshold) {

	private static final int DAYS = 365;

	private static final double WIDTH = 640;

	private static final double HEIGHT = 160;

	/** The year that ends with the day. */
	static FleetChart until(LocalDate last, List<CountedPeriod> periods, int threshold) {
		var first = last.minusDays(DAYS - 1);
		return new FleetChart(first,
				IntStream.range(0, DAYS).mapToObj((i) -> size(periods, first.plusDays(i))).toList(), threshold);
	}

	private static int size(List<CountedPeriod> periods, LocalDate day) {
		return (int) periods.stream().filter((period) -> period.counts(day)).map(CountedPeriod::vin).distinct().count();
	}

	public LocalDate last() {
		return this.first.plus(this.sizes.size() - 1L, ChronoUnit.DAYS);
	}

	/** The largest fleet of the year. */
	public int most() {
		return this.sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	/** The steps of the line as the points of a polyline. */
	public String points() {
		double day = WIDTH / this.sizes.size();
		return IntStream.range(0, this.sizes.size())
			.mapToObj((i) -> String.format(Locale.ROOT, "%.1f,%.1f %.1f,%.1f", i * day, height(this.sizes.get(i)),
					(i + 1) * day, height(this.sizes.get(i))))
			.collect(Collectors.joining(" "));
	}

	/** Where the line of the threshold runs. */
	public double thresholdHeight() {
		return height(this.threshold);
	}

	private double height(int trucks) {
		return HEIGHT - trucks * (HEIGHT - 10) / Math.max(1, Math.max(this.threshold, most()));
	}

}
