package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterStateTests {

	private static final LocalDate BEFORE_ALL = LocalDate.of(1000, 1, 1);

	private static final LocalDate NIGHT = LocalDate.of(2021, 3, 1);

	@Test
	void isOnTheRegisterWhileNothingEndedIt() {
		var state = RegisterState.firstSeen(false);

		assertThat(state).isEqualTo(RegisterState.ON);
		assertThat(next(state, "A", null, NIGHT)).isEqualTo(RegisterState.ON);
		assertThat(next(state, "A", "2020-01-01", NIGHT)).isEqualTo(RegisterState.ON);
	}

	@ParameterizedTest(name = "the feed gives {0}, the night is 2021-03-01: off from {1}")
	@CsvSource({ "2021-02-20, 2021-02-20", "2021-03-01, 2021-03-01", "2021-03-15, 2021-03-15", ", 2021-03-01" })
	void leavesTheRegisterOnTheDateOfTheFeedElseOnThatOfTheNight(String from, LocalDate off) {
		assertThat(next(RegisterState.ON, "E", from, NIGHT)).isEqualTo(new RegisterState(off, null));
	}

	@ParameterizedTest(name = "off from 2021-03-01, another row on 2021-03-05 gives {0}: off from {1}")
	@CsvSource({ ", 2021-03-01", "2021-02-20, 2021-02-20", "2021-03-03, 2021-03-03" })
	void keepsTheFirstNightUntilTheFeedGivesADate(String from, LocalDate off) {
		var state = next(RegisterState.ON, "E", null, NIGHT);

		assertThat(next(state, "E", from, NIGHT.plusDays(4))).isEqualTo(new RegisterState(off, null));
	}

	@Test
	void neverWasOnTheRegisterWhenFirstSeenInATerminalState() {
		var state = RegisterState.firstSeen(true);

		assertThat(state).isEqualTo(new RegisterState(BEFORE_ALL, null));
		assertThat(next(state, "E", null, NIGHT)).isEqualTo(state);
		assertThat(next(state, "E", "2021-02-20", NIGHT)).isEqualTo(state);
	}

	@ParameterizedTest(name = "off from 2021-03-01, then in use from {0}, the night is 2021-03-05: back on {1}")
	@CsvSource({ "2021-03-03, 2021-03-03", ", 2021-03-05" })
	void comesBackOnTheDateOfTheFeedElseOnThatOfTheNight(String from, LocalDate back) {
		var state = next(RegisterState.ON, "E", null, NIGHT);

		assertThat(next(state, "A", from, NIGHT.plusDays(4))).isEqualTo(new RegisterState(NIGHT, back));
	}

	@Test
	void wasNeverOffWhenItComesBackNoLaterThanItLeft() {
		var state = next(RegisterState.ON, "E", "2021-02-20", NIGHT);

		assertThat(next(state, "A", "2021-02-20", NIGHT.plusDays(1))).isEqualTo(RegisterState.ON);
		assertThat(next(state, "A", "2021-02-01", NIGHT.plusDays(1))).isEqualTo(RegisterState.ON);
	}

	@Test
	void entersTheRegisterWhenATruckFirstSeenInATerminalStateComesBack() {
		var state = RegisterState.firstSeen(true);

		assertThat(next(state, "A", null, NIGHT)).isEqualTo(new RegisterState(BEFORE_ALL, NIGHT));
	}

	@Test
	void staysBackUntilItLeavesAgain() {
		var back = new RegisterState(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 2, 1));

		assertThat(next(back, "A", "2021-02-15", NIGHT)).isEqualTo(back);
		assertThat(next(back, "E", null, NIGHT)).isEqualTo(new RegisterState(NIGHT, null));
	}

	/** A further row in state A, in use, or E, deregistered. */
	private static RegisterState next(RegisterState state, String status, String from, LocalDate night) {
		return state.next(status.equals("E"), (from != null) ? LocalDate.parse(from) : null, night);
	}

}
