package org.mobilesource.registry.api.review;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mobilesource.registry.db.review.ReviewQueueMapper.Age;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

class AgeingTests {

	/** Friday; the Monday after it is the next working day. */
	private static final LocalDate TODAY = LocalDate.parse("2021-03-12");

	/**
	 * With five working days the record of Thursday 4 March was due on the 11th, that of
	 * the 5th is due today, those of the 6th to 8th on Monday, that of the 9th on
	 * Tuesday.
	 */
	@Test
	void aRecordIsLateAfterItsLastDayOnly() {
		var calendar = new WorkingCalendar(List.of());
		var ages = List.of(age("港北区", 4, 1), age("港北区", 5, 2), age("港北区", 6, 4), age("港北区", 8, 8), age("港北区", 9, 16),
				age("平南县", 4, 3));

		var ageing = Ageing.of(ages, TODAY, calendar.plusWorkingDays(TODAY, 1),
				(day) -> calendar.plusWorkingDays(day, 5));

		assertThat(ageing).containsExactly(new Ageing("平南县", 3, 0, 0), new Ageing("港北区", 1, 14, 16));
	}

	private static Age age(String county, int day, int records) {
		return new Age(county, LocalDate.of(2021, 3, day), records);
	}

}
