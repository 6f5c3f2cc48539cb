package org.mobilesource.registry.api.imports;

import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdviceTests {

	@Test
	void everyProblemHasAdvice() {
		var problems = ResourceBundle.getBundle("org.mobilesource.registry.domain.imports.problems");
		var messages = ResourceBundle.getBundle("messages");

		assertThat(messages.keySet()).containsAll(problems.keySet().stream().map((code) -> "advice." + code).toList());
	}

}
