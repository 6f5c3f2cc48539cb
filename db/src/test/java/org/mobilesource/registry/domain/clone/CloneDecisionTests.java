package org.mobilesource.registry.domain.clone;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.access.Permission;

import static org.assertj.core.api.Assertions.assertThat;

class CloneDecisionTests {

	@ParameterizedTest(name = "{0} decides on what is {1}: {2}")
	@CsvSource({ "REVIEW, OPEN, CLEARED PASSED_TO_POLICE", "REVIEW, WITH_POLICE, ''",
			"REVIEW, CLEARED, PASSED_TO_POLICE", "REVIEW, PROVEN, ''", "REVIEW, GONE, ''",
			"EDIT_PENALTIES, OPEN, CLEARED PROVEN", "EDIT_PENALTIES, WITH_POLICE, CLEARED PROVEN",
			"EDIT_PENALTIES, CLEARED, ''", "EDIT_PENALTIES, PROVEN, ''", "EDIT_PENALTIES, GONE, ''",
			"READ_ROAD, OPEN, ''" })
	void isOpenToWhomItConcerns(Permission permission, CloneState state, String open) {
		assertThat(
				CloneDecision.open(state, permission::equals).stream().map(Enum::name).collect(Collectors.joining(" ")))
			.isEqualTo(open);
	}

	@Test
	void hasReasonsAndInOtherWords() {
		assertThat(Arrays.stream(CloneDecision.values())).allSatisfy(
				(decision) -> assertThat(CloneReason.of(decision)).contains(CloneReason.OTHER).hasSizeGreaterThan(2));
		assertThat(CloneReason.of(CloneDecision.CLEARED)).doesNotContain(CloneReason.PLATE_SEIZED);
	}

}
