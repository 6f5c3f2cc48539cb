package org.mobilesource.registry.domain.vessel;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked examples A01 to A07 of the specification of life cycles, and the day before,
 * on and after each age.
 */
class ShipAgeRuleTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

	@ParameterizedTest(name = "{0} on {1} completed {2}: {3} years, {4}")
	@CsvSource({ "0203, RIVER, 2008-06-30, 17, NORMAL", "0203, RIVER, 2008-01-01, 18, OLD",
			"0301, RIVER, 2010-05-01, 15, NORMAL", "0301, SEA, 2010-05-01, 15, OLD",
			"0205, RIVER, 1996-03-01, 29, SPECIAL_SURVEY", "0211, RIVER, 1990-12-31, 35, SCRAP_DUE",
			"0404, RIVER, 1985-01-01, 41, NOT_APPLICABLE", "0404, , , , NOT_APPLICABLE", "0203, RIVER, , , UNKNOWN",
			"0203, , 2008-01-01, 18, UNKNOWN", "0999, RIVER, 2008-01-01, 18, UNKNOWN",
			"0203, RIVER, 2026-01-02, -1, NORMAL" })
	void judgesShips(String type, @Nullable Water water, @Nullable LocalDate builtOn, @Nullable Integer age,
			AgeState state) {
		var aging = ShipTables.on(TODAY).of(ship(type, water, builtOn));

		assertThat(aging.age()).isEqualTo(age);
		assertThat(aging.state()).isEqualTo(state);
	}

	@ParameterizedTest(name = "{0} on {1}: {3} begins at {2} years")
	@CsvSource({ "0106, RIVER, 10, OLD, NORMAL", "0106, RIVER, 18, SPECIAL_SURVEY, OLD",
			"0106, SEA, 25, SCRAP_DUE, SPECIAL_SURVEY", "0101, RIVER, 10, OLD, NORMAL",
			"0101, SEA, 24, SPECIAL_SURVEY, OLD", "0101, RIVER, 30, SCRAP_DUE, SPECIAL_SURVEY",
			"0301, SEA, 12, OLD, NORMAL", "0301, RIVER, 16, OLD, NORMAL", "0301, RIVER, 26, SPECIAL_SURVEY, OLD",
			"0301, RIVER, 31, SCRAP_DUE, SPECIAL_SURVEY", "0203, RIVER, 18, OLD, NORMAL",
			"0203, RIVER, 28, SPECIAL_SURVEY, OLD", "0203, RIVER, 33, SCRAP_DUE, SPECIAL_SURVEY",
			"0205, RIVER, 20, OLD, NORMAL", "0205, SEA, 29, SPECIAL_SURVEY, OLD",
			"0205, SEA, 34, SCRAP_DUE, SPECIAL_SURVEY", "0205, RIVER, 35, SCRAP_DUE, SPECIAL_SURVEY" })
	void beginsOnTheDay(String type, Water water, int years, AgeState reached, AgeState before) {
		for (var builtOn : new LocalDate[] { LocalDate.of(1990, 7, 15), LocalDate.of(1992, 2, 29),
				LocalDate.of(1991, 3, 1) }) {
			var on = builtOn.plusYears(years);
			var ship = ship(type, water, builtOn);

			assertThat(ShipTables.on(on.minusDays(1)).of(ship).state()).isEqualTo(before);
			assertThat(ShipTables.on(on).of(ship).state()).isEqualTo(reached);
			assertThat(ShipTables.on(on).of(ship).age()).isEqualTo(years);
			assertThat(ShipTables.on(on.plusDays(1)).of(ship).state()).isEqualTo(reached);
		}
	}

	@Test
	void countsFromTheTwentyNinthOfFebruaryToTheTwentyEighth() {
		var ship = ship("0203", Water.RIVER, LocalDate.of(2008, 2, 29));

		assertThat(ShipTables.on(LocalDate.of(2026, 2, 27)).of(ship).state()).isEqualTo(AgeState.NORMAL);
		assertThat(ShipTables.on(LocalDate.of(2026, 2, 28)).of(ship).state()).isEqualTo(AgeState.OLD);
		assertThat(ShipTables.on(LocalDate.of(2028, 2, 28)).of(ship).age()).isEqualTo(19);
		assertThat(ShipTables.on(LocalDate.of(2028, 2, 29)).of(ship).age()).isEqualTo(20);
	}

	@ParameterizedTest
	@CsvSource({ "RIVER, 2006-01-02, false", "RIVER, 2006-01-01, true", "RIVER, 2005-12-31, true",
			"SEA, 2005-12-31, false" })
	void encouragesInlandShipsOfTwentyYearsToRetire(Water water, LocalDate builtOn, boolean encouraged) {
		var aging = ShipTables.on(TODAY).of(ship("0203", water, builtOn));

		assertThat(aging.hasReached(AgeMeasure.ENCOURAGED_FROM)).isEqualTo(encouraged);
		assertThat(aging.state()).isEqualTo(AgeState.OLD);
	}

	@Test
	void givesTheDateOfEveryAgeWithItsBasis() {
		var aging = ShipTables.on(TODAY).of(ship("0203", Water.RIVER, LocalDate.of(2005, 12, 31)));

		assertThat(aging.dates()).extracting((date) -> date.measure() + " " + date.on() + " " + date.reached())
			.containsExactly("OLD_FROM 2023-12-31 true", "ENCOURAGED_FROM 2025-12-31 true",
					"SPECIAL_SURVEY_FROM 2033-12-31 false", "FORCED_SCRAP_FROM 2038-12-31 false");
		assertThat(aging.dates()).extracting((date) -> date.certainty().isReference())
			.containsExactly(false, true, false, false);
		assertThat(aging.dates()).allSatisfy((date) -> assertThat(date.legalBasis()).isNotEmpty());
	}

	@Test
	void replacesGeneralRowsByThoseOfTheRegion() {
		var ship = ship("0203", Water.RIVER, LocalDate.of(1992, 1, 1));

		assertThat(ShipTables.on(TODAY).of(ship).state()).isEqualTo(AgeState.SCRAP_DUE);
		assertThat(ShipTables.in("HEILONGJIANG", TODAY).of(ship).state()).isEqualTo(AgeState.SPECIAL_SURVEY);
	}

	@Test
	void knowsTheLowestAgeOfEveryMeasure() {
		var ages = ShipTables.on(TODAY);

		assertThat(ages.lowest(AgeMeasure.ENCOURAGED_FROM)).hasValue(20);
		assertThat(ages.lowest(AgeMeasure.FORCED_SCRAP_FROM)).hasValue(25);
		assertThat(ages.lowest(AgeMeasure.FISHING_SCRAP_FROM)).hasValue(13);
		assertThat(ages.lowest(AgeMeasure.FOREIGN_PURCHASE_MAX)).isEmpty();
	}

	private static ShipFacts ship(String type, @Nullable Water water, @Nullable LocalDate builtOn) {
		return new ShipFacts(type, water, builtOn, false, null, null);
	}

}
