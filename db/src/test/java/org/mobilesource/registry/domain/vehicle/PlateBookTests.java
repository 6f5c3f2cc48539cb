package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlateBookTests {

	private static final String PLATE = "桂RA1234";

	@ParameterizedTest(name = "T1 carries it from 2020-01-01, T2 from 2021-03-01; seen on {0}: {1}")
	@CsvSource(nullValues = "nobody",
			value = { "2019-12-31, nobody", "2020-01-01, T1", "2021-02-28, T1", "2021-03-01, T2", "2022-01-01, T2" })
	void leavesWhatWasSeenToTheTruckThatCarriedThePlateThen(LocalDate day, String truck) {
		var book = book("T1 2020-01-01 桂RA1234", "T2 2021-03-01 桂RA1234");

		assertThat(book.carrier(PLATE, PlateColour.YELLOW, day).orElse(null)).isEqualTo(truck);
	}

	@ParameterizedTest(name = "T1 carries it from 2020-01-01 and another from 2021-03-01; seen on {0}: {1}")
	@CsvSource(nullValues = "nobody",
			value = { "2019-12-31, nobody", "2020-01-01, T1", "2021-02-28, T1", "2021-03-01, nobody" })
	void givesNobodyThePlateThatATruckHasGivenUp(LocalDate day, String truck) {
		var book = book("T1 2020-01-01 桂RA1234", "T1 2021-03-01 桂RB9999");

		assertThat(book.carrier(PLATE, PlateColour.YELLOW, day).orElse(null)).isEqualTo(truck);
	}

	@Test
	void knowsAReplatedTruckByEitherPlateInItsTime() {
		var book = book("T1 2020-01-01 桂RA1234", "T1 2021-03-01 桂RB9999");

		assertThat(book.carrier("桂RB9999", PlateColour.YELLOW, LocalDate.of(2021, 2, 28))).isEmpty();
		assertThat(book.carrier("桂RB9999", PlateColour.YELLOW, LocalDate.of(2021, 3, 1))).hasValue("T1");
	}

	@ParameterizedTest(name = "T1 from 2020-01-01, T2 from 2021-03-01 until 2021-06-01; seen on {0}: {1}")
	@CsvSource(nullValues = "nobody", value = { "2021-02-28, T1", "2021-05-31, T2", "2021-06-01, nobody" })
	void givesNoPlateBackToTheTruckThatCarriedItBefore(LocalDate day, String truck) {
		var book = book("T1 2020-01-01 桂RA1234", "T2 2021-03-01 桂RA1234", "T2 2021-06-01 桂RB9999");

		assertThat(book.carrier(PLATE, PlateColour.YELLOW, day).orElse(null)).isEqualTo(truck);
	}

	@ParameterizedTest(name = "on {0}: {1}")
	@CsvSource({ "2020-06-01, T1 桂RA1234", "2021-03-01, T2 桂RA1234 T3 桂RA1234", "2021-06-01, T2 桂RB9999 T3 桂RA1234",
			"2019-12-31, ''" })
	void tellsWhoCarriesWhatRivalsAmongThem(LocalDate day, String carried) {
		var book = book("T1 2020-01-01 桂RA1234", "T2 2021-03-01 桂RA1234", "T3 2021-03-01 桂RA1234",
				"T2 2021-06-01 桂RB9999");

		assertThat(book.carried(day).stream().map((one) -> one.vin() + " " + one.plate()).sorted())
			.isEqualTo(carried.isEmpty() ? List.of() : List.of(carried.split(" (?=T)")));
	}

	@ParameterizedTest(name = "T1, then T2, then T1 again; seen on {0}: {1}")
	@CsvSource({ "2020-06-01, T1", "2021-03-01, T2", "2021-06-01, T1" })
	void followsAPlateThatComesBack(LocalDate day, String truck) {
		var book = book("T1 2020-01-01 桂RA1234", "T2 2021-03-01 桂RA1234", "T2 2021-06-01 桂RB9999",
				"T1 2021-06-01 桂RA1234");

		assertThat(book.carrier(PLATE, PlateColour.YELLOW, day)).hasValue(truck);
	}

	@ParameterizedTest(name = "yellow on T1, green on T2; seen in {0}: {1}")
	@CsvSource(nullValues = "nobody", value = { "YELLOW, T1", "GREEN, T2", "BLUE, nobody" })
	void tellsEqualNumbersApartByColour(PlateColour colour, String truck) {
		var book = new PlateBook(
				List.of(new PlateHolding("T1", LocalDate.of(2020, 1, 1), PLATE, "01", PlateColour.YELLOW),
						new PlateHolding("T2", LocalDate.of(2021, 1, 1), PLATE, "14", PlateColour.GREEN)));

		assertThat(book.carrier(PLATE, colour, LocalDate.of(2021, 3, 1)).orElse(null)).isEqualTo(truck);
	}

	@Test
	void givesNobodyWhatTwoTrucksClaimEqually() {
		var book = book("T1 2020-01-01 桂RA1234", "T2 2020-01-01 桂RA1234", "T2 2021-03-01 桂RB9999");

		assertThat(book.carrier(PLATE, PlateColour.YELLOW, LocalDate.of(2020, 6, 1))).isEmpty();
		assertThat(book.carrier(PLATE, PlateColour.YELLOW, LocalDate.of(2021, 3, 1))).hasValue("T1");
	}

	@ParameterizedTest(name = "seen as {0}: nobody")
	@CsvSource({ "桂RA123B", "桂RA123", "粤RA1234", "桂RD1234" })
	void neverGuessesAPlate(String seen) {
		assertThat(book("T1 2020-01-01 桂RA1234").carrier(seen, PlateColour.YELLOW, LocalDate.of(2021, 3, 1))).isEmpty();
	}

	@ParameterizedTest(name = "number {0}, plate {1} of type {2} on {3}: {4}")
	@CsvSource(nullValues = { "none", "nobody" },
			value = { "T2, 桂RA1234, 01, 2021-03-01, T2", "T2, 粤S00000, 02, 2019-01-01, T2",
					"T9, 桂RA1234, 01, 2021-03-01, T1", "none, 桂RA1234, 01, 2021-03-01, T1",
					"none, 桂RA1234, 02, 2021-03-01, nobody", "none, 桂RA1234, 01, 2019-12-31, nobody",
					"none, 桂RB9999, 01, 2021-03-01, T2", "none, 桂RC0000, 01, 2021-03-01, nobody" })
	void findsTheTruckThatARecordNames(String vin, String plate, String type, LocalDate day, String truck) {
		var book = book("T1 2020-01-01 桂RA1234", "T2 2020-01-01 桂RB9999");

		assertThat(book.named(vin, plate, type, day).orElse(null)).isEqualTo(truck);
	}

	@ParameterizedTest(name = "a record of {0} names {1}")
	@CsvSource({ "2021-02-28, T1", "2021-03-01, T2" })
	void findsThePlateOfARecordAsOfItsDate(LocalDate day, String truck) {
		var book = book("T1 2020-01-01 桂RA1234", "T2 2021-03-01 桂RA1234");

		assertThat(book.named(null, PLATE, "01", day)).hasValue(truck);
	}

	@Test
	void doesNotDependOnTheOrderOfTheHoldings() {
		var holdings = holdings("T1 2020-01-01 桂RA1234", "T2 2021-03-01 桂RA1234", "T2 2021-06-01 桂RB9999");
		Collections.reverse(holdings);

		assertThat(new PlateBook(holdings).carrier(PLATE, PlateColour.YELLOW, LocalDate.of(2021, 5, 31)))
			.hasValue("T2");
	}

	private static PlateBook book(String... holdings) {
		return new PlateBook(holdings(holdings));
	}

	/** Yellow plates by truck, first day and number. */
	private static List<PlateHolding> holdings(String... holdings) {
		return Arrays.asList(Arrays.stream(holdings).map((one) -> {
			var words = one.split(" ");
			return new PlateHolding(words[0], LocalDate.parse(words[1]), words[2], "01", PlateColour.YELLOW);
		}).toArray(PlateHolding[]::new));
	}

}
