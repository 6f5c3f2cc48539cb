package org.mobilesource.registry.domain.machinery;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StateOnDayTests {

	private static final LocalDate ROW = LocalDate.parse("2026-01-01");

	private final List<StateOnDay> moves = List.of(
			new StateOnDay(MachineMove.MOVE_OUT, MachineState.MOVED_OUT, LocalDate.parse("2026-05-01")),
			new StateOnDay(MachineMove.RESUME, MachineState.IN_USE, LocalDate.parse("2026-04-01")),
			new StateOnDay(MachineMove.STOP, MachineState.STOPPED, LocalDate.parse("2026-03-01")));

	@ParameterizedTest(name = "on {0} it is {1}")
	@CsvSource({ "2026-02-28, IN_USE", "2026-03-01, STOPPED", "2026-03-31, STOPPED", "2026-04-01, IN_USE",
			"2026-04-30, IN_USE", "2026-05-01, MOVED_OUT" })
	void isWhatTheLastMoveMadeIt(LocalDate day, MachineState state) {
		assertThat(StateOnDay.of(this.moves, day, ROW, MachineState.MOVED_OUT)).isEqualTo(state);
	}

	@Test
	void beforeItCameBackItWasAway() {
		var back = List.of(new StateOnDay(MachineMove.MOVE_IN, MachineState.IN_USE, LocalDate.parse("2026-03-01")));

		assertThat(StateOnDay.of(back, LocalDate.parse("2026-02-01"), ROW, MachineState.IN_USE))
			.isEqualTo(MachineState.MOVED_OUT);
	}

	@Test
	void aRowThatCameAfterTheMovesPrevails() {
		assertThat(StateOnDay.of(this.moves, LocalDate.parse("2026-06-10"), LocalDate.parse("2026-06-01"),
				MachineState.SCRAPPED))
			.isEqualTo(MachineState.SCRAPPED);
		assertThat(StateOnDay.of(List.of(), ROW, ROW, MachineState.STOPPED)).isEqualTo(MachineState.STOPPED);
	}

}
