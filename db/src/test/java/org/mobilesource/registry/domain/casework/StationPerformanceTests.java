package org.mobilesource.registry.domain.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StationPerformanceTests {

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	/**
	 * Passed after 30 and 31 days: one of three in time, the median half a day between.
	 */
	@Test
	void aPassCountsWithinItsDaysAndTheMedianKnowsAllPasses() {
		var stations = StationPerformance.of(List.of(repair("M2", 30, false), repair("M2", 31, true),
				repair("M2", null, true), repair("M1", null, false)), 30);

		assertThat(stations).containsExactly(new StationPerformance("M1", null, 1, 0, null, 0),
				new StationPerformance("M2", null, 3, 1, new BigDecimal("30.5"), 2));
		assertThat(stations.get(1).passedPercent()).isEqualTo(33);
	}

	@Test
	void theMedianOfThreeIsTheMiddleOne() {
		assertThat(
				StationPerformance.of(List.of(repair("M", 0, false), repair("M", 90, false), repair("M", 4, false)), 30)
					.get(0)
					.medianDays())
			.isEqualTo(new BigDecimal("4"));
	}

	private static RepairOutcome repair(String station, @Nullable Integer days, boolean repeated) {
		return new RepairOutcome(station, null, DAY, (days != null) ? DAY.plusDays(days) : null, repeated);
	}

}
