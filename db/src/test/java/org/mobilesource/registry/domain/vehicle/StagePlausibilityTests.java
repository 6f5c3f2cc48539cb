package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mobilesource.registry.domain.SeedTable;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.vehicle.RoadStage.Category;

import static org.assertj.core.api.Assertions.assertThat;

class StagePlausibilityTests {

	private static final StagePlausibility CHECK = new StagePlausibility(3500, stages());

	@ParameterizedTest(name = "{0}, {1}, {2} kg, registered {3}: {4}")
	@CsvSource({ "4, B, 25000, 2013-06-30, STAGE_HIGH", "4, B, 25000, 2013-07-01,", "4, B, 25000, 2017-06-30,",
			"4, B, 25000, 2017-07-01, STAGE_LOW", "3, B, 25000, 2013-07-01, STAGE_LOW", "3, B, 25000, 2013-06-30,",
			"5, B, 25000, 2017-06-30, STAGE_HIGH", "5, B, 25000, 2017-07-01,", "5, B, 25000, 2021-06-30,",
			"5, B, 25000, 2021-07-01, STAGE_LOW", "6A, B, 25000, 2021-06-30, STAGE_HIGH", "6A, B, 25000, 2021-07-01,",
			"6, B, 25000, 2021-07-01,", "6B, B, 25000, 2021-07-01, STAGE_HIGH", "6B, B, 25000, 2023-07-01,",
			"6B, B, 25000, 2023-06-30, STAGE_HIGH", "6, B, 25000, 2023-07-01, STAGE_LOW", "6A, B, 25000, 2023-06-30,",
			"6A, B, 25000, 2023-07-01, STAGE_LOW", "0, B, 25000, 2001-08-31,", "0, B, 25000, 2001-09-01, STAGE_LOW",
			"1, B, 25000, 2001-08-31, STAGE_HIGH", "1, B, 25000, 2001-09-01,", "2, B, 25000, 2004-09-01,",
			"2, B, 25000, 2008-07-01, STAGE_LOW", "5, B, 3500, 2017-12-31, STAGE_HIGH", "5, B, 3500, 2018-01-01,",
			"4, B, 3500, 2017-12-31,", "4, B, 3501, 2017-12-31, STAGE_LOW", "6A, B, 3500, 2020-07-01,",
			"6B, B, 3500, 2020-06-30, STAGE_HIGH", "6B, B, 3500, 2023-07-01,", "2, B, 3500, 2005-01-01,",
			"3, B, 3500, 2007-07-01,", "3, B, 3500, 2007-06-30, STAGE_HIGH", "D, C, 25000, 2022-01-01,",
			"X, B, 25000, 2022-01-01,", "D, B, 25000, 2022-01-01,", "3, E, 25000, 2022-01-01,",
			"3, Y, 25000, 2022-01-01,", "3, B, , 2022-01-01,", "3, BE, 25000, 2022-01-01, STAGE_LOW" })
	void comparesTheStageWithTheRegistration(String stage, String fuel, @Nullable Integer grossMassKg,
			LocalDate registeredOn, @Nullable String code) {
		assertThat(CHECK.assess(stage, fuel, grossMassKg, registeredOn).map(Reason::code).orElse(null)).isEqualTo(code);
	}

	private static List<RoadStage> stages() {
		return SeedTable.of("V016__vehicle_life.sql", "road_stage")
			.stream()
			.map((row) -> new RoadStage(Category.valueOf(row.text("category")), row.text("stage"),
					Integer.parseInt(row.text("sequence")), row.date("plausible_from")))
			.toList();
	}

}
