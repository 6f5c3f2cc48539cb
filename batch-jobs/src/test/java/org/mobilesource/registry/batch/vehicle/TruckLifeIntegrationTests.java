package org.mobilesource.registry.batch.vehicle;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.vehicle.VehicleLifeMapper;
import org.mobilesource.registry.domain.vehicle.LimitKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the life of a truck adds to its feed: odd stages, and the use it once had. */
@RegistryTest
class TruckLifeIntegrationTests {

	private static final String HEADER = "vin,plate,plate_type,vehicle_type,fuel,emission_stage,use,gross_mass_kg,"
			+ "registered_on,division";

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private VehicleLifeMapper lives;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
	}

	@Test
	void warnsOfStagesThatDoNotFitTheRegistration() {
		this.registry.load("trucks", "a.csv", HEADER, truck(1, "B", "5", "25000", "2017-07-01"),
				truck(2, "B", "5", "25000", "2017-06-30"), truck(3, "B", "4", "25000", "2017-07-01"),
				truck(4, "B", "4", "", "2017-07-01"), truck(5, "E", "4", "25000", "2017-07-01"));

		assertThat(this.jdbc.sql("""
				SELECT CONCAT(RIGHT(vin, 1), IF(LOCATE('STAGE_', codes) > 0, SUBSTRING_INDEX(codes, ' ', -1), ''))
				FROM truck ORDER BY vin
				""").query(String.class).list()).containsExactly("1", "2STAGE_HIGH", "3STAGE_LOW", "4", "5");
	}

	@Test
	void remembersHazardousGoods() {
		this.registry.load("trucks", "a.csv", HEADER, truck(1, "B", "5", "25000", "2019-01-01").replace(",F,", ",R,"),
				truck(2, "B", "5", "25000", "2019-01-01"));
		this.registry.load("trucks", "b.csv", HEADER, truck(1, "B", "5", "25000", "2019-01-01"),
				truck(2, "B", "5", "25001", "2019-01-01"));

		assertThat(this.lives.wasUsedAs("LVT00000000000001", "R")).isTrue();
		assertThat(this.lives.wasUsedAs("LVT00000000000002", "R")).isFalse();
	}

	@Test
	void readsTheRowsInForce() {
		assertThat(this.lives.findStages(DAY)).hasSize(18);
		assertThat(this.lives.findServiceLife("H17", DAY)).hasValueSatisfying((life) -> {
			assertThat(life.limitKind()).isEqualTo(LimitKind.YEARS);
			assertThat(life.years()).isEqualTo(15);
			assertThat(life.yearsHazmat()).isEqualTo(10);
		});
		assertThat(this.lives.findServiceLife("H17", LocalDate.of(1999, 12, 31))).isEmpty();
		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) FROM code_value AS c WHERE c.code_set = 'vehicle_type'
				  AND c.code NOT IN (SELECT l.vehicle_type FROM service_life AS l)
				""").query(Integer.class).single()).isZero();
	}

	private static String truck(int number, String fuel, String stage, String mass, String registered) {
		return "LVT0000000000000%d,桂RZZ00%d,01,H17,%s,%s,F,%s,%s,450802".formatted(number, number, fuel, stage, mass,
				registered);
	}

}
