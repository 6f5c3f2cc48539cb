package org.mobilesource.registry.domain.machinery;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationOverdueRuleTests {

	private final RegistrationOverdueRule rule = RegistrationOverdueRule.under(MachineryFixture.policy());

	@ParameterizedTest(name = "{0}, here since {1}, on {2}: {3}")
	@CsvSource({ ", 2021-03-01, 2021-03-31, false", ", 2021-03-01, 2021-04-01, true",
			"3-GG000001, 2021-03-01, 2021-04-01, false", ", , 2021-04-01, false", ", 2021-04-02, 2021-04-01, false" })
	void isOverdueAfterThirtyDays(String number, LocalDate since, LocalDate day, boolean overdue) {
		assertThat(this.rule.overdue(number, since, day)).isEqualTo(overdue);
	}

}
