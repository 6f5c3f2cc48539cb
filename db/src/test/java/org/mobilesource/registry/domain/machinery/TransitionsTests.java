package org.mobilesource.registry.domain.machinery;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.machinery.Application.State;
import org.mobilesource.registry.domain.machinery.Application.Step;

import static org.assertj.core.api.Assertions.assertThat;

class TransitionsTests {

	/** The states after SUBMIT, CHECK, APPROVE, RETURN and REFUSE. */
	@ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5}")
	@CsvSource({ "SUBMITTED, , CHECKED, , RETURNED, REFUSED", "CHECKED, , , ISSUED, RETURNED, REFUSED",
			"RETURNED, SUBMITTED, , , ,", "REFUSED, , , , ,", "ISSUED, , , , ," })
	void anApplicationGoesItsWay(State from, State submit, State check, State approve, State giveBack, State refuse) {
		var application = new Application(from);

		assertThat(Arrays.stream(Step.values())
			.map((step) -> application.after(step).map(Application::state).orElse(null)))
			.containsExactly(submit, check, approve, giveBack, refuse);
		assertThat(application.allowed()).allMatch((step) -> application.after(step).isPresent());
	}

	/** The states after STOP, RESUME, MOVE_OUT, MOVE_IN and SCRAP. */
	@ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5}")
	@CsvSource({ "IN_USE, STOPPED, , MOVED_OUT, , SCRAPPED", "STOPPED, , IN_USE, MOVED_OUT, , SCRAPPED",
			"MOVED_OUT, , , , IN_USE,", "SCRAPPED, , , , ," })
	void aMachineMovesAsAllowed(MachineState from, MachineState stop, MachineState resume, MachineState moveOut,
			MachineState moveIn, MachineState scrap) {
		assertThat(Arrays.stream(MachineMove.values()).map((move) -> from.after(move).orElse(null)))
			.containsExactly(stop, resume, moveOut, moveIn, scrap);
		assertThat(from.allowed()).allMatch((move) -> from.after(move).isPresent());
	}

}
