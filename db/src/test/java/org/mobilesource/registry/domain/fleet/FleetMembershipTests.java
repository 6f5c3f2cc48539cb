package org.mobilesource.registry.domain.fleet;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FleetMembershipTests {

	@ParameterizedTest(name = "from {0} to {1}: holds on {2} = {3}")
	@CsvSource({ "2021-01-01, 2021-10-01, 2020-12-31, false", "2021-01-01, 2021-10-01, 2021-01-01, true",
			"2021-01-01, 2021-10-01, 2021-09-30, true", "2021-01-01, 2021-10-01, 2021-10-01, false",
			"2021-01-01, , 2020-12-31, false", "2021-01-01, , 2099-12-31, true",
			"2021-01-01, 2021-01-01, 2021-01-01, false" })
	void holdsFromItsFirstDayUntilBeforeItsLast(LocalDate from, LocalDate to, LocalDate day, boolean holds) {
		var lease = new FleetMembership("LGAX0000000000001", "91450800MA5KAB1217", FleetRole.LEASED, from, to, null);

		assertThat(lease.covers(day)).isEqualTo(holds);
	}

}
