package org.mobilesource.registry.domain.enforcement;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;

import static org.assertj.core.api.Assertions.assertThat;

class ExceedanceTests {

	@ParameterizedTest(name = "{0}, occurred {1}, confirmed {2}: counts on 2021-03-01 = {3}")
	@CsvSource({ "CONFIRMED, 2021-03-01T10:00, 2021-03-01T12:00, true",
			"CONFIRMED, 2021-03-01T23:59:59.999, 2021-03-01T23:59:59.999, true",
			"CONFIRMED, 2021-03-01T10:00, 2021-03-02T00:00, false",
			"CONFIRMED, 2021-03-02T00:00, 2021-03-02T00:00, false", "CONFIRMED, 2021-03-01T10:00, , false",
			"PENDING_REVIEW, 2021-03-01T10:00, , false", "REJECTED, 2021-03-01T10:00, , false",
			"VOIDED, 2021-03-01T10:00, 2021-03-01T10:00, false" })
	void countsOnceItIsConfirmedByTheEndOfTheDay(ExceedanceState state, String occurredAt, String confirmedAt,
			boolean counts) {
		var at = CalendarFixture.at(occurredAt);
		var exceedance = new Exceedance(1, EnforcementFixture.VIN, ExceedanceSource.BLACK_SMOKE, "K1", at,
				BusinessTime.dateOf(at), state, ConfirmedBy.PERSON,
				(confirmedAt != null) ? CalendarFixture.at(confirmedAt) : null, null, null, null, null, "test");

		assertThat(exceedance.countsBy(BusinessTime.endOf(LocalDate.of(2021, 3, 1)))).isEqualTo(counts);
	}

}
