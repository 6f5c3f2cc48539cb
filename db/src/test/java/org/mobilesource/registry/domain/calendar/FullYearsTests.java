package org.mobilesource.registry.domain.calendar;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FullYearsTests {

	@ParameterizedTest
	@ValueSource(strings = { "2008-02-28", "2008-02-29", "2008-03-01", "2007-02-28", "2007-12-31", "2008-01-01" })
	void areFullOnTheDayAndNotBefore(LocalDate start) {
		for (int years = 1; years <= 40; years++) {
			var day = start.plusYears(years);

			assertThat(FullYears.between(start, day)).isEqualTo(years);
			assertThat(FullYears.between(start, day.minusDays(1))).isEqualTo(years - 1);
			assertThat(FullYears.latestStart(day, years)).isAfterOrEqualTo(start);
		}
	}

	@Test
	void areNegativeBeforeTheStart() {
		assertThat(FullYears.between(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1))).isEqualTo(-1);
		assertThat(FullYears.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))).isZero();
	}

}
