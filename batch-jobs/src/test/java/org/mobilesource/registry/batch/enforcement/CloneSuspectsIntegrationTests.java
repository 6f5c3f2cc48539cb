package org.mobilesource.registry.batch.enforcement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
 * A truck with the plate 桂RZZ001. Sites 1 and 3 lie 41 km apart, the camera stands beside
 * site 3.
 */
@RegistryTest
class CloneSuspectsIntegrationTests {

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD,CLLX";

	private static final String TRUCK = "LVT00000000000000";

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
	void aTruck() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		this.registry.load("sites", "sites.csv", "code,name,division,kind,speed_unit,longitude,latitude",
				"A450802001,甲点,450802,A,KMH,109.6,23.1", "A450802003,丙点,450802,A,KMH,110.0,23.1",
				"D450802001,黑烟点,450802,D,KMH,110.0,23.1");
		this.registry.load("trucks", "trucks.csv",
				"vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division",
				TRUCK + ",桂RZZ001,01,H11,B,5,2019-01-01,450802");
		this.judging.judgeDue(null);
	}

	@Test
	void aPairIsStoredOnceAndNoneCounts() {
		read("A450802001 2021-03-01 08:00", "A450802003 2021-03-01 08:10");

		assertThat(this.judging.judgeDue(null)).isOne();
		assertThat(findings()).isEmpty();
		assertThat(suspects())
			.containsExactly("IMPOSSIBLE_SPEED A450802001 + A450802003 桂RZZ001 YELLOW 40.912 km 150.0 km/h OPEN");

		judgeAll();
		assertThat(findings()).isEmpty();
		assertThat(suspects()).hasSize(1);
	}

	@Test
	void aTruckThatReallyMovedIsNotHeld() {
		read("A450802001 2021-03-01 08:00", "A450802003 2021-03-01 08:25");
		this.judging.judgeDue(null);

		assertThat(suspects()).isEmpty();
		assertThat(findings()).containsExactly("REMOTE_SENSING CONFIRMED");
	}

	@Test
	void whatIsClearedCounts() {
		read("A450802001 2021-03-01 08:00", "A450802003 2021-03-01 08:10");
		this.judging.judgeDue(null);
		this.jdbc.sql("UPDATE clone_suspect SET state = 'CLEARED'").update();
		judgeAll();
		assertThat(findings()).containsExactly("REMOTE_SENSING CONFIRMED");

		read("A450802001 2021-03-01 09:00");
		this.judging.judgeDue(null);
		assertThat(findings()).containsExactly("REMOTE_SENSING CONFIRMED", "REMOTE_SENSING CONFIRMED");

		judgeAll();
		assertThat(findings()).hasSize(2);
		assertThat(suspects()).hasSize(1);
	}

	@Test
	void aPairThatIsCorrectedIsGoneAndComesBack() {
		read("A450802001 2021-03-01 08:00", "A450802003 2021-03-01 08:10");
		this.judging.judgeDue(null);

		valid(false);
		judgeAll();
		assertThat(suspects()).hasSize(1).allSatisfy((suspect) -> assertThat(suspect).endsWith("OPEN gone"));

		valid(true);
		judgeAll();
		assertThat(suspects()).hasSize(1).allSatisfy((suspect) -> assertThat(suspect).endsWith("OPEN"));
	}

	@Test
	void aCaptureIsHeldByAReadingThatPasses() {
		capture("2021-03-01 08:10", "");
		this.judging.judgeDue(null);
		assertThat(findings()).containsExactly("BLACK_SMOKE CONFIRMED");

		capture("2021-03-01 10:10", "");
		this.registry.load("remote-sensing", "pass.csv", READING, row("A450802001 2021-03-01 10:00", "5", ""));
		this.judging.judgeDue(null);

		assertThat(findings()).containsExactly("BLACK_SMOKE CONFIRMED");
		assertThat(suspects()).singleElement().asString().startsWith("IMPOSSIBLE_SPEED A450802001 + D450802001");
	}

	@Test
	void aReadingThatComesAfterACaptureIsHeldToo() {
		capture("2021-03-01 08:10", "");
		this.judging.judgeDue(null);
		read("A450802001 2021-02-20 08:00", "A450802001 2021-03-01 08:00");
		this.judging.judgeDue(null);

		assertThat(findings()).containsExactly("BLACK_SMOKE CONFIRMED flagged");
		assertThat(suspects()).hasSize(1);
	}

	@Test
	void aCameraThatTurnsOutToStandElsewhereMakesItsCapturesSuspect() {
		this.registry.load("sites", "beside.csv", "code,name,division,kind,speed_unit,longitude,latitude",
				"D450802001,黑烟点,450802,D,KMH,109.6,23.1");
		this.registry.load("remote-sensing", "pass.csv", READING, row("A450802001 2021-03-01 08:00", "5", ""));
		capture("2021-03-01 08:10", "");
		this.judging.judgeDue(null);
		assertThat(suspects()).isEmpty();

		this.registry.load("sites", "elsewhere.csv", "code,name,division,kind,speed_unit,longitude,latitude",
				"D450802001,黑烟点,450802,D,KMH,110.0,23.1");
		this.judging.judgeDue(null);

		assertThat(suspects()).hasSize(1);
		assertThat(findings()).containsExactly("BLACK_SMOKE CONFIRMED flagged");
	}

	@Test
	void anotherClassIsHeldWhereTheSiteNamesIt() {
		this.registry.load("remote-sensing", "types.csv", READING, row("A450802001 2021-02-27 08:00", "41", "重型"),
				row("A450802001 2021-02-28 08:00", "41", "H31"), row("A450802001 2021-03-01 08:00", "41", "H17"));
		capture("2021-03-01 20:00", "K33");
		this.judging.judgeDue(null);

		assertThat(suspects()).containsExactly("OTHER_CLASS A450802001 桂RZZ001 YELLOW H31 OPEN",
				"OTHER_CLASS D450802001 桂RZZ001 YELLOW K33 OPEN");
		assertThat(findings()).containsExactly("REMOTE_SENSING CONFIRMED");
		assertThat(this.jdbc.sql("SELECT GROUP_CONCAT(DATE(observed_at) ORDER BY ordinal) FROM exceedance_member")
			.query(String.class)
			.single()).isEqualTo("2021-02-27,2021-03-01");
	}

	private void read(String... sightings) {
		var rows = new ArrayList<>(List.of(READING));
		List.of(sightings).forEach((one) -> rows.add(row(one, "41", "")));
		this.registry.load("remote-sensing", "r" + rows.hashCode() + ".csv", rows.toArray(String[]::new));
	}

	/** A reading by site and time, with its opacity and vehicle type. */
	private static String row(String sighting, String opacity, String type) {
		var site = sighting.substring(0, 10);
		var at = sighting.substring(11) + ":00";
		return "%s01%s,%s,01,%s,0,桂RZZ001,1,01,B,%s,0,36,0.3,95,%s".formatted(site, at.replaceAll("\\D", ""), site, at,
				opacity, type);
	}

	private void capture(String time, String type) {
		var at = time + ":00";
		this.registry.load("black-smoke", "c" + at.replaceAll("\\D", "") + ".csv",
				"JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,LGMHD,SBZXD,review1_outcome,review1_user,CLLX",
				"D45080200101%s,D450802001,01,%s,0,桂RZZ001,1,01,B,2,99,CONFIRMED,li,%s"
					.formatted(at.replaceAll("\\D", ""), at, type));
	}

	private void valid(boolean valid) {
		this.jdbc.sql("UPDATE remote_sensing_reading SET valid = ?, over_limit = ? WHERE site_code = 'A450802003'")
			.params(valid, valid)
			.update();
	}

	private void judgeAll() {
		this.jdbc.sql("INSERT INTO judging_due (vin, cause) SELECT vin, 'LATE_DATA' FROM truck").update();
		this.judging.judgeDue(null);
	}

	private List<String> findings() {
		return this.jdbc.sql("""
				SELECT CONCAT_WS(' ', source, state, IF(flagged IS NULL, NULL, 'flagged'))
				FROM exceedance
				WHERE state <> 'VOIDED'
				ORDER BY occurred_at
				""").query(String.class).list();
	}

	private List<String> suspects() {
		return this.jdbc.sql("""
				SELECT CONCAT_WS(' ', kind, site_code, CONCAT('+ ', other_site), plate, plate_colour,
				  CONCAT(kilometres, ' km'), CONCAT(fastest_kmh, ' km/h'), IF(other_no = '', vehicle_type, NULL), state,
				  IF(gone_at IS NULL, NULL, 'gone'))
				FROM clone_suspect
				ORDER BY seen_at
				""").query(String.class).list();
	}

}
