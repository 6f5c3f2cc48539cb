package org.mobilesource.registry.batch.remotesensing;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.vehicle.TruckMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.domain.vehicle.PlateColour.BLUE;
import static org.mobilesource.registry.domain.vehicle.PlateColour.YELLOW;

@RegistryTest
class CarriedColoursIntegrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TruckMapper trucks;

	@BeforeEach
	void threePlatesOfTwoTrucks() {
		RegistryTables.empty(this.jdbc);
		plate("LVT00000000000001", "桂RZZ001", "YELLOW", "2019-01-01");
		plate("LVT00000000000002", "桂RZZ001", "BLUE", "2020-01-01");
		plate("LVT00000000000002", "桂RZZ002", "YELLOW", "2021-01-01");
	}

	private void plate(String vin, String plate, String colour, String from) {
		this.jdbc.sql("INSERT INTO truck_plate (vin, plate, plate_type, colour, valid_from) VALUES (?, ?, '01', ?, ?)")
			.params(vin, plate, colour, from)
			.update();
	}

	/**
	 * A large file has the same colours as a small one, before and after all are read.
	 */
	@Test
	void allAtOnceAreTheSameAsThoseLookedUp() {
		var carried = new CarriedColours(this.trucks);
		carried.lookUp(Stream.of("桂RZZ001", "桂RZZ009"));
		assertThat(carried.of("桂RZZ001")).containsExactlyInAnyOrder(YELLOW, BLUE);
		assertThat(carried.of("桂RZZ009")).isEmpty();

		carried.lookUp(others(0, 4_998));
		assertThat(carried.of("桂RZZ002")).isEmpty(); // 5,000 were looked up, this was not
		carried.lookUp(others(4_998, 4_999));
		assertThat(carried.of("桂RZZ002")).containsExactly(YELLOW);
		assertThat(carried.of("桂RZZ001")).containsExactlyInAnyOrder(YELLOW, BLUE);
		assertThat(carried.of("桂RZZ009")).isEmpty();
	}

	private static Stream<String> others(int from, int to) {
		return IntStream.range(from, to).mapToObj((i) -> "桂R" + (10_000 + i));
	}

}
