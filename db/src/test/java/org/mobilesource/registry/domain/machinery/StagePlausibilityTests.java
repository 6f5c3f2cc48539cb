package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mobilesource.registry.domain.identifier.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class StagePlausibilityTests {

	private final StagePlausibility stages = MachineryFixture.stages();

	@ParameterizedTest(name = "made {0}, {1} kW: stage {2}")
	@CsvSource({ "2008-09-30, 100,", "2008-10-01, 100, 1", "2009-09-30, 100, 1", "2009-10-01, 100, 2",
			"2016-03-31, 100, 2", "2016-04-01, 100, 3", "2022-11-30, 100, 3", "2022-12-01, 100, 4",
			"2022-12-01, 560, 4", "2022-12-01, 560.01, 3", "2016-03-31, 600, 2" })
	void expectsTheHighestStageOfTheDay(LocalDate made, BigDecimal power, String stage) {
		assertThat(this.stages.expected(made, power).map(StageStart::stage).orElse(null)).isEqualTo(stage);
	}

	@ParameterizedTest(name = "made {0}, {1} kW, declared {2}: {3}")
	@CsvSource({ "2017-05-01, 100, 2, STAGE_LOW", "2017-05-01, 100, 3,", "2017-05-01, 100, 4, STAGE_HIGH",
			"2009-10-01, 100, 1, STAGE_LOW", "2009-09-30, 100, 2, STAGE_HIGH", "2008-09-30, 100, 1, STAGE_HIGH",
			"2022-12-01, 560, 3, STAGE_LOW", "2022-12-01, 561, 3,", "2022-12-01, 561, 4,", "2017-05-01, 100, D,",
			"2017-05-01, 100, X," })
	void warnsOfAnotherStage(LocalDate made, BigDecimal power, String declared, String code) {
		assertThat(this.stages.assess(declared, made, power).map(Reason::code).orElse(null)).isEqualTo(code);
	}

}
