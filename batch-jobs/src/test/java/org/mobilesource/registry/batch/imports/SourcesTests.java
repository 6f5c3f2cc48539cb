package org.mobilesource.registry.batch.imports;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.imports.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class SourcesTests {

	/** Some sites write the number of their line behind their code. */
	@ParameterizedTest(name = "{0} of {1}: {2}")
	@CsvSource({ "A450802001, A450802001, true", "A450802001, A45080200101, true", "A450802001, A450802002, false",
			"A450802001, A450802001001, false", "A450802001, '', false", "JC1, JC1, true", "JC1, JC11, false" })
	void aRowIsOfTheSenderOrIsNot(String own, String named, boolean taken) {
		var problem = new Sources("DWBH", Set.of(own)).problem(row(named));

		assertThat(problem.isEmpty()).isEqualTo(taken);
		problem.ifPresent((one) -> assertThat(one.code()).isEqualTo("SITE_NOT_YOURS"));
		problem.map(Problem::column).ifPresent((column) -> assertThat(column).isEqualTo("DWBH"));
	}

	@Test
	void personsAndNightsSpeakForAll() {
		assertThat(Sources.ALL.problem(row("A450802002"))).isEmpty();
	}

	private static CsvRow row(String site) {
		return new CsvRow(2, List.of(site), Header.of(List.of("DWBH"), List.of(Column.required("DWBH", "点位编号"))));
	}

}
