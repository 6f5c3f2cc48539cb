package org.mobilesource.registry.domain.feedhealth;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.imports.ImportState;

import static org.assertj.core.api.Assertions.assertThat;

class NightTests {

	private static final LocalDate NIGHT = LocalDate.of(2021, 3, 5);

	/** Arrivals are state, day of the import and rows; imports are numbered from 1. */
	@ParameterizedTest(name = "{0}, planned {1}: {2} with {3} rows, import {4}")
	@CsvSource(nullValues = "-", delimiter = ';',
			value = { "DONE 05 10; true; ARRIVED; 10; 1", "DONE 04 10; true; ARRIVED; 10; 1",
					"DONE 06 10; true; LATE; 10; 1", "DONE 06 10, DONE 05 3; true; ARRIVED; 13; 2",
					"DONE 05 3, DONE 05 10; true; ARRIVED; 13; 2", "HELD 05 10; true; HELD; 0; 1",
					"HELD 05 10, DONE 05 9; true; HELD; 9; 1", "REFUSED 05 10; true; MISSING; 0; 1",
					"FAILED 05 0, HELD 05 2; true; HELD; 0; 2", "-; true; MISSING; 0; -", "-; false; NOT_PLANNED; 0; -",
					"DONE 05 10; false; ARRIVED; 10; 1", "DONE 05 0; true; ARRIVED; 0; 1" })
	void standsAsItsArrivalsSay(String arrivals, boolean planned, Night.State state, long rows, Long shown) {
		var night = Night.of(NIGHT, planned, arrivals(arrivals));

		assertThat(night.state()).isEqualTo(state);
		assertThat(night.rows()).isEqualTo(rows);
		assertThat((night.shown() != null) ? night.shown().importId() : null).isEqualTo(shown);
	}

	private static List<Arrival> arrivals(String text) {
		var words = (text != null) ? text.split(", ") : new String[0];
		return Arrays.stream(words).map((word) -> {
			var part = word.split(" ");
			return new Arrival(NIGHT, NIGHT.withDayOfMonth(Integer.parseInt(part[1])),
					Arrays.asList(words).indexOf(word) + 1, ImportState.valueOf(part[0]), Long.parseLong(part[2]));
		}).toList();
	}

	@Test
	void readsSiteAndDayFromNames() {
		assertThat(new FileName("rs_heiyan_D450803001_20210305.csv.gz").site()).contains("D450803001");
		assertThat(new FileName("rs_heiyan_D450803001_20210305.csv.gz").day()).contains(NIGHT);
		assertThat(new FileName("inspections_20210305.csv").site()).isEmpty();
		assertThat(new FileName("A450802001_20211399.csv").day()).isEmpty();
		assertThat(new FileName("XA450802001.csv").site()).isEmpty();
		assertThat(new FileName("row 12.csv").day()).isEmpty();
	}

	/** 4 of 5 nights are 80 %, 3 of 4 are 75 %. */
	@ParameterizedTest(name = "came on {0}: {1} expected {2}")
	@CsvSource({ "01 02 03 05, 04, true", "02 03 05, 04, false", "01 02 03 05, 06, true", "05, 04, false",
			"05, 05, true", "'', 05, false" })
	void expectsAFeedThatCameOnMostNights(String came, String night, boolean expected) {
		var nights = Arrays.stream(came.split(" "))
			.filter((day) -> !day.isEmpty())
			.map((day) -> NIGHT.withDayOfMonth(Integer.parseInt(day)))
			.toList();

		assertThat(FeedPlan.of(nights, NIGHT, 80).expects(NIGHT.withDayOfMonth(Integer.parseInt(night))))
			.isEqualTo(expected);
	}

}
