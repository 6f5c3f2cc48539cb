package org.mobilesource.registry.domain.vessel;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FishingVesselAgeRuleTests {

	private static final LocalDate BUILT = LocalDate.of(1996, 2, 29);

	@ParameterizedTest(name = "{0} on {1}, {2}, {3} m: {4} years")
	@CsvSource({ "0999, SEA, STEEL, 10, -1", "0209, SEA, STEEL, 23.99, 16", "0209, SEA, STEEL, 24, 20",
			"0209, SEA, STEEL, 44.9, 20", "0209, SEA, STEEL, 45, 26", "0209, SEA, STEEL, 60, 30",
			"0209, SEA, WOOD, 11.99, 13", "0209, SEA, WOOD, 12, 18", "0209, SEA, WOOD, 24, 20", "0209, SEA, FRP, , 30",
			"0209, SEA, FERRO_CEMENT, , 20", "0209, RIVER, STEEL, 20, 21", "0209, RIVER, STEEL, 24, 25",
			"0209, RIVER, WOOD, 11, 18", "0209, RIVER, WOOD, 24, 25", "0209, RIVER, FRP, , 35", "0301, SEA, , , 26",
			"0214, SEA, STEEL, 30, 29", "0401, SEA, , , 29", "0601, SEA, , , 29", "0905, SEA, , , 30",
			"0209, SEA, STEEL, , -1", "0209, SEA, , 20, -1", "0209, , STEEL, 20, -1", "0209, SEA, OTHER, 20, -1" })
	void advisesScrappingFromAnAgeOn(String type, @Nullable Water water, @Nullable String material,
			@Nullable BigDecimal lengthM, int years) {
		var vessel = new ShipFacts(type, water, BUILT, true, material, lengthM);
		if (years < 0) {
			assertThat(ShipTables.on(LocalDate.of(2050, 1, 1)).of(vessel).state()).isEqualTo(AgeState.UNKNOWN);
			return;
		}
		var on = BUILT.plusYears(years);

		assertThat(ShipTables.on(on.minusDays(1)).of(vessel).state()).isEqualTo(AgeState.NORMAL);
		assertThat(ShipTables.on(on).of(vessel).state()).isEqualTo(AgeState.SCRAP_ADVISED);
		assertThat(ShipTables.on(on).of(vessel).hasReached(AgeMeasure.FORCED_SCRAP_FROM)).isFalse();
		assertThat(ShipTables.on(on.plusDays(1)).of(vessel).state()).isEqualTo(AgeState.SCRAP_ADVISED);
	}

	@Test
	void knowsNothingWithoutTheCompletion() {
		var vessel = new ShipFacts("0209", Water.SEA, null, true, "FRP", null);

		assertThat(ShipTables.on(LocalDate.of(2026, 1, 1)).of(vessel).state()).isEqualTo(AgeState.UNKNOWN);
	}

}
