package org.mobilesource.registry.domain.casework;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How the repairs of a station turn out.
 *
 * @param passed repairs with a passed re-test within the days of
 * {@code repair-station.pass-days}
 * @param medianDays from repair to passed re-test, of the repairs that have one at all;
 * null without any
 * @param repeated repairs whose truck was repaired again within a year
 */
public record StationPerformance(String code, @Nullable String name, int repairs, int passed,
		@Nullable BigDecimal medianDays, int repeated) {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/** The stations of these repairs, in order of their codes. */
	public static List<StationPerformance> of(Collection<RepairOutcome> repairs, int passDays) {
		return repairs.stream()
			.collect(Collectors.groupingBy(RepairOutcome::stationCode, TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((own) -> ofStation(own, passDays))
			.toList();
	}

	private static StationPerformance ofStation(List<RepairOutcome> own, int passDays) {
		var days = own.stream()
			.filter((one) -> one.passedOn() != null)
			.map((one) -> ChronoUnit.DAYS.between(one.repairedOn(), one.passedOn()))
			.sorted(Comparator.naturalOrder())
			.toList();
		return new StationPerformance(own.get(0).stationCode(), own.get(0).stationName(), own.size(),
				(int) days.stream().filter((one) -> one <= passDays).count(), median(days),
				(int) own.stream().filter(RepairOutcome::repeated).count());
	}

	private static @Nullable BigDecimal median(List<Long> sorted) {
		if (sorted.isEmpty()) {
			return null;
		}
		long sum = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
		return BigDecimal.valueOf(sum).divide(TWO).stripTrailingZeros();
	}

	/** Share of the repairs that were followed by a passed re-test in time, percent. */
	public long passedPercent() {
		return Math.round(100.0 * this.passed / this.repairs);
	}

}
