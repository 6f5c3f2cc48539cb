package org.mobilesource.registry.batch.enforcement;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import marks its trucks when it ends; rows of one that never ends are judged too.
 */
@RegistryTest
class AbandonedImportIntegrationTests {

	private static final String HEADER = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD";

	private static final String READING = "A45080200101202103010%1$d0000,A450802001,01,2021-03-01 0%1$d:00:00,0,桂RZZ001,"
			+ "1,01,B,45,0,36,0.4,93";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		this.registry.load("sites", "sites.csv", "code,name,division,kind,speed_unit", "A450802001,甲点,450802,A,KMH");
		this.registry.load("trucks", "trucks.csv",
				"vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division",
				"LVT00000000000001,桂RZZ001,01,H11,B,5,2019-01-01,450802",
				"LVT00000000000002,桂RZZ002,01,H11,B,5,2019-01-01,450802");
		this.judging.judgeDue(null);
	}

	@Test
	void theTrucksOfAnImportWithoutAnEndAreJudgedOnce() {
		this.jdbc.sql("RENAME TABLE site_delivery TO site_delivery_away").update();
		try {
			var report = this.registry.load("remote-sensing", "readings.csv", HEADER, READING.formatted(1),
					READING.formatted(3));
			assertThat(report.outcome() + " " + report.loaded()).isEqualTo("FAILED 2");
		}
		finally {
			this.jdbc.sql("RENAME TABLE site_delivery_away TO site_delivery").update();
		}

		assertThat(this.judging.judgeDue(null)).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT vin FROM exceedance WHERE state = 'CONFIRMED'").query(String.class).list())
			.containsExactly("LVT00000000000001");
		assertThat(this.judging.judgeDue(null)).isZero();
	}

	@Test
	void anImportThatEndsHasMarkedItsTrucks() {
		this.registry.load("remote-sensing", "readings.csv", HEADER, READING.formatted(1), READING.formatted(3));

		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run WHERE unmarked").query(Integer.class).single())
			.isZero();
		assertThat(this.judging.judgeDue(null)).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM exceedance").query(Integer.class).single()).isEqualTo(1);
	}

}
