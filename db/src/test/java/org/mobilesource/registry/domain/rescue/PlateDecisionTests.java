package org.mobilesource.registry.domain.rescue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlateDecisionTests {

	@ParameterizedTest(name = "{2} after {0}, matched {1}: {3}")
	@CsvSource(nullValues = "nothing",
			value = { "nothing, false, ASSIGNED, true", "nothing, false, NONE, true", "nothing, false, UNDONE, false",
					"nothing, true, ASSIGNED, false", "nothing, true, NONE, false", "nothing, true, UNDONE, false",
					"ASSIGNED, false, ASSIGNED, false", "ASSIGNED, false, NONE, false", "ASSIGNED, false, UNDONE, true",
					"ASSIGNED, true, UNDONE, true", "NONE, false, ASSIGNED, false", "NONE, false, NONE, false",
					"NONE, false, UNDONE, true", "UNDONE, false, ASSIGNED, true", "UNDONE, false, NONE, true",
					"UNDONE, false, UNDONE, false", "UNDONE, true, ASSIGNED, false" })
	void whatIsDecidedIsUndoneFirstAndAMatchIsNeverGivenAway(@Nullable PlateDecision standing, boolean matched,
			PlateDecision next, boolean allowed) {
		assertThat(next.mayFollow(standing, matched)).isEqualTo(allowed);
	}

}
