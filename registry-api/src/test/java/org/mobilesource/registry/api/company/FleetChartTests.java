package org.mobilesource.registry.api.company;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.CountedPeriod;

import static org.assertj.core.api.Assertions.assertThat;

class FleetChartTests {

	private static final CountedPeriod LEASED = new CountedPeriod("LGGXZ4B00KZ900245", LocalDate.of(2021, 1, 10),
			LocalDate.of(2021, 2, 1), LocalDate.of(2021, 1, 12), LocalDate.of(2021, 1, 20), LocalDate.of(2021, 1, 25));

	@ParameterizedTest
	@CsvSource(textBlock = """
			2021-01-09, false
			2021-01-10, false
			2021-01-11, false
			2021-01-12, true
			2021-01-19, true
			2021-01-20, false
			2021-01-24, false
			2021-01-25, true
			2021-01-31, true
			2021-02-01, false
			""")
	void aTruckCountsWhileItIsInTheFleetAndOnTheRegister(LocalDate day, boolean counts) {
		assertThat(LEASED.counts(day)).isEqualTo(counts);
	}

	@Test
	void theYearEndsWithTheDayAndATruckCountsOnce() {
		var owned = new CountedPeriod(LEASED.vin(), LocalDate.of(2021, 1, 31), null, LEASED.registeredOn(), null, null);

		var chart = FleetChart.until(LocalDate.of(2021, 2, 1), List.of(LEASED, owned), 15);

		assertThat(chart.first()).isEqualTo(LocalDate.of(2020, 2, 3));
		assertThat(chart.sizes()).hasSize(365);
		assertThat(chart.sizes().subList(362, 365)).containsExactly(1, 1, 1);
		assertThat(chart.sizes().get(344)).isEqualTo(1);
		assertThat(chart.sizes().get(342)).isZero();
		assertThat(chart.most()).isEqualTo(1);
		assertThat(chart.thresholdHeight()).isEqualTo(10);
	}

}
