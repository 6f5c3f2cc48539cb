package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlateCandidatesTests {

	@ParameterizedTest(name = "{0} read, {1} carried: {2}")
	@CsvSource(nullValues = "no candidate",
			value = { "桂R8D123, 桂RBD123, LOOK_ALIKE", "桂R0D123, 桂RDD123, LOOK_ALIKE", "桂RZD123, 桂R2D123, LOOK_ALIKE",
					"桂R5D123, 桂RSD123, LOOK_ALIKE", "桂RID123, 桂R1D123, LOOK_ALIKE", "桂R6D123, 桂RGD123, LOOK_ALIKE",
					"桂R7D123, 桂RTD123, LOOK_ALIKE", "桂R8D023, 桂RBDD23, TWO_LOOK_ALIKES", "桂R8D12, 桂R8D123, MISSING",
					"桂RD123, 桂R8D123, MISSING", "桂R8D1123, 桂R8D123, EXTRA", "桂R8D123, 桂R8D923, WRONG",
					"贵R8D123, 桂R8D123, PROVINCE", "R8D123, 桂R8D123, MISSING", "桂R1234挂, 桂R1294挂, WRONG",
					"桂R8D123, 桂R9D923, no candidate", "桂R8D1, 桂R8D123, no candidate" })
	void saysHowANumberDiffers(String read, String carried, @Nullable PlateDifference difference) {
		assertThat(PlateCandidates.rank(read, PlateColour.YELLOW, List.of(holding(carried, PlateColour.YELLOW))))
			.extracting(PlateCandidates.Candidate::difference)
			.isEqualTo((difference != null) ? List.of(difference) : List.of());
	}

	@Test
	void ranksLookAlikesOfTheColourFirst() {
		var carried = Stream.of("桂R8D923", "桂RBD123", "桂R3D123", "桂R7D124")
			.flatMap((plate) -> Stream.of(holding(plate, PlateColour.BLUE), holding(plate, PlateColour.YELLOW)))
			.toList();

		assertThat(PlateCandidates.rank("桂R8D123", PlateColour.YELLOW, carried))
			.extracting((one) -> one.holding().plate() + " " + one.holding().colour() + " " + one.distance())
			.containsExactly("桂R3D123 YELLOW 10", "桂RBD123 YELLOW 10", "桂R3D123 BLUE 25", "桂RBD123 BLUE 25",
					"桂R8D923 YELLOW 40", "桂R8D923 BLUE 55");
	}

	@Test
	void proposesTheSameNumberInAnotherColour() {
		var found = PlateCandidates.rank("桂R8D123", PlateColour.BLUE, List.of(holding("桂R8D123", PlateColour.YELLOW)));

		assertThat(found).singleElement()
			.isEqualTo(new PlateCandidates.Candidate(holding("桂R8D123", PlateColour.YELLOW), PlateDifference.NONE, true,
					15));
	}

	@Test
	void findsAPlateWhateverCharacterOfItIsMisreadOrMissing() {
		var random = new Random(35);
		for (int i = 0; i < 200; i++) {
			var plate = "桂R" + (10_000 + random.nextInt(90_000));
			int at = random.nextInt(plate.length());
			var other = plate.substring(0, at) + ((at == 0) ? "粤" : "K") + plate.substring(at + 1);
			var shorter = plate.substring(0, at) + plate.substring(at + 1);

			assertThat(PlateSpellings.of(other)).containsKey(plate);
			assertThat(PlateSpellings.of(shorter)).containsKey(plate);
			assertThat(PlateSpellings.of(plate).keySet())
				.allSatisfy((near) -> assertThat(PlatePattern.of(near)).isPresent());
		}
	}

	@Test
	void proposesNothingForWhatIsNoNumber() {
		assertThat(PlateSpellings.of("")).isEmpty();
		assertThat(PlateSpellings.of("桂R8D123桂R8D123")).isEmpty();
	}

	private static PlateHolding holding(String plate, PlateColour colour) {
		return new PlateHolding("VIN", LocalDate.of(2020, 1, 1), plate, "01", colour);
	}

}
