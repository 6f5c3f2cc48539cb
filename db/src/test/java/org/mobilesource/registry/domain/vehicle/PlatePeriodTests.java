package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlatePeriodTests {

	private static final String OURS = "LGGXZ4B00KZ900245";

	private static final String OTHER = "LGGXZ4B07KZ900243";

	@Test
	void aPlateLastsUntilTheNextOneOrUntilAnotherTruckCarriesIt() {
		var periods = PlatePeriod.of(OURS,
				List.of(holding(OURS, "2019-06-12", "桂R00001"), holding(OURS, "2023-01-10", "桂R00002"),
						holding(OTHER, "2020-02-01", "桂R00002"), holding(OTHER, "2022-12-01", "桂R00003"),
						holding(OTHER, "2025-05-01", "桂R00002")));

		assertThat(periods).hasSize(2);
		assertThat(periods.get(0).holding().plate()).isEqualTo("桂R00002");
		assertThat(periods.get(0).to()).isEqualTo("2025-05-01");
		assertThat(periods.get(0).before()).isEqualTo(OTHER);
		assertThat(periods.get(0).after()).isEqualTo(OTHER);
		assertThat(periods.get(1).to()).isEqualTo("2023-01-10");
		assertThat(periods.get(1).before()).isNull();
		assertThat(periods.get(1).holds(LocalDate.parse("2023-01-09"))).isTrue();
		assertThat(periods.get(1).holds(LocalDate.parse("2023-01-10"))).isFalse();
	}

	@Test
	void namesOtherTrucksOnlyWhereItMay() {
		var period = PlatePeriod
			.of(OURS, List.of(holding(OTHER, "2019-06-12", "桂R00001"), holding(OURS, "2020-02-01", "桂R00001")))
			.get(0);

		assertThat(period.naming(List.of(OURS)).before()).isNull();
		assertThat(period.naming(List.of(OTHER)).before()).isEqualTo(OTHER);
		assertThat(period.naming(List.of(OTHER)).after()).isNull();
	}

	@Test
	void theSameNumberInAnotherColourIsAnotherPlate() {
		var blue = new PlateHolding(OTHER, LocalDate.parse("2021-01-01"), "桂R00001", "02", PlateColour.BLUE);

		var periods = PlatePeriod.of(OURS, List.of(holding(OURS, "2019-06-12", "桂R00001"), blue));

		assertThat(periods.get(0).to()).isNull();
		assertThat(periods.get(0).after()).isNull();
	}

	private static PlateHolding holding(String vin, String from, String plate) {
		return new PlateHolding(vin, LocalDate.parse(from), plate, "01", PlateColour.YELLOW);
	}

}
