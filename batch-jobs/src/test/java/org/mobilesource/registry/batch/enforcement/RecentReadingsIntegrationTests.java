package org.mobilesource.registry.batch.enforcement;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * New readings are judged without most of the history before them. Whatever arrives in
 * whatever order, judging every truck over its whole history then changes nothing.
 */
@RegistryTest
class RecentReadingsIntegrationTests {

	private static final int TRUCKS = 6;

	private static final int FILES = 12;

	private static final String TRUCK = "vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division,"
			+ "plate_from";

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD,CLLX";

	private static final String CAPTURE = "JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,LGMHD,SBZXD,"
			+ "review1_outcome,review1_user,CLLX";

	private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void judgingTheWholeHistoryAgainFindsNothingElse(long seed) {
		var random = new Random(seed);
		RegistryTables.empty(this.jdbc);
		var registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		registry.load("sites", "sites.csv", "code,name,division,kind,speed_unit,longitude,latitude",
				"A450802001,甲点,450802,A,KMH,109.6,23.1", "A450802002,乙点,450802,A,KMH,109.6,23.1",
				"A450802003,丙点,450802,A,KMH,110.0,23.1", "D450802001,黑烟点,450802,D,KMH,109.6,23.1");
		registry.load("trucks", "trucks.csv", trucks(random));
		registry.load("trucks", "another-plate.csv", TRUCK, truck(0, TRUCKS, "2021-02-2" + random.nextInt(9)));
		List<String> rows = new ArrayList<>();
		int found = 0;
		for (int i = 0; i < FILES; i++) {
			assertThat(registry.load("remote-sensing", "readings-" + i + ".csv", file(i, rows, random)).outcome())
				.isEqualTo("DONE");
			if (random.nextInt(3) == 0) {
				registry.load("black-smoke", "captures-" + i + ".csv", CAPTURE, capture(i, random));
			}
			if (random.nextInt(4) == 0) {
				registry.load("inspections", "inspections-" + i + ".csv",
						"report_no,vin,plate,plate_type,kind,tested_at,passed", "R%d,,桂RZZ00%d,01,RETEST,%s,1"
							.formatted(i, random.nextInt(TRUCKS), PLAIN.format(time(i, random))));
			}
			decideOnUnmatched(random);
			this.judging.judgeDue(null);
			var recent = state();
			this.jdbc.sql("INSERT INTO judging_due (vin, cause) SELECT vin, 'LATE_DATA' FROM truck").update();
			this.judging.judgeDue(null);

			assertThat(state()).as("seed %d, file %d", seed, i).isEqualTo(recent);
			found += recent.size();
		}
		assertThat(found).isPositive();
		assertThat(this.jdbc.sql("SELECT DISTINCT kind FROM clone_suspect").query(String.class).list())
			.containsExactlyInAnyOrder("IMPOSSIBLE_SPEED", "OTHER_CLASS");
	}

	@Test
	void aReadingGivenToATruckGoesOnWithNewOnesAndAnExactMatchTakesItBack() {
		RegistryTables.empty(this.jdbc);
		var registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		registry.load("sites", "place.csv", "code,name,division,kind,speed_unit", "A450802001,甲点,450802,A,KMH");
		registry.load("trucks", "owner.csv", TRUCK, truck(0, 0, ""));
		registry.load("remote-sensing", "misread.csv", READING, over("20210220", "2021-02-20", 9));
		decide("A450802001012021022008000001", "ASSIGNED", "LVT00000000000000", 0);
		this.judging.judgeDue(null);
		assertThat(state()).isEmpty();

		registry.load("remote-sensing", "later.csv", READING, over("20210222", "2021-02-22", 0));
		this.judging.judgeDue(null);
		assertThat(state()).hasSize(2).allSatisfy((one) -> assertThat(one).contains(" PENDING_REVIEW "));

		registry.load("trucks", "rival.csv", TRUCK, truck(1, 9, ""));
		this.judging.judgeDue(null);
		assertThat(state()).isEmpty();
	}

	@Test
	void aChainGoesOnUnderAnotherPlate() {
		RegistryTables.empty(this.jdbc);
		var registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		registry.load("sites", "site.csv", "code,name,division,kind,speed_unit", "A450802001,甲点,450802,A,KMH");
		registry.load("trucks", "truck.csv", TRUCK, truck(0, 0, ""));
		registry.load("trucks", "other-plate.csv", TRUCK, truck(0, 1, "2021-02-21"));
		registry.load("remote-sensing", "first.csv", READING, over("20210220", "2021-02-20", 0));
		this.judging.judgeDue(null);
		var before = state();
		registry.load("remote-sensing", "second.csv", READING, over("20210222", "2021-02-22", 1));
		this.judging.judgeDue(null);

		assertThat(before).isEmpty();
		assertThat(state()).hasSize(2);
	}

	/** Gives a reading under a plate that no truck carries to one, or takes one back. */
	private void decideOnUnmatched(Random random) {
		var readings = this.jdbc
			.sql("SELECT record_no FROM remote_sensing_reading WHERE plate = ? AND valid ORDER BY record_no")
			.param("桂RZZ00" + (TRUCKS + 1))
			.query(String.class)
			.list();
		if (readings.isEmpty()) {
			return;
		}
		var reading = readings.get(random.nextInt(readings.size()));
		var holder = this.jdbc.sql("SELECT vin FROM plate_assignment WHERE record_no = ? ORDER BY id DESC LIMIT 1")
			.param(reading)
			.query((row, number) -> String.valueOf(row.getString(1)))
			.optional()
			.orElse("null");
		int hour = this.jdbc.sql("SELECT COUNT(*) FROM plate_assignment").query(Integer.class).single();
		if (holder.equals("null")) {
			decide(reading, "ASSIGNED", "LVT0000000000000" + random.nextInt(TRUCKS), hour);
		}
		else {
			decide(reading, "UNDONE", null, hour);
			this.jdbc.sql("REPLACE INTO judging_due (vin, cause) VALUES (?, 'LATE_DATA')").param(holder).update();
		}
		if (random.nextBoolean()) {
			this.jdbc.sql("""
					INSERT INTO evidence_review (source, record_no, level, outcome, cause, reviewer, decided_at)
					VALUES ('REMOTE_SENSING', ?, 1, 'CONFIRMED', 'RECORD_VOIDED', 'reviewer',
					  TIMESTAMPADD(HOUR, ?, '2021-03-01 00:30:00'))
					""").params(reading, hour).update();
		}
	}

	private void decide(String reading, String decision, @Nullable String vin, int hour) {
		this.jdbc.sql("""
				INSERT INTO plate_assignment (source, record_no, decision, vin, plate, account, decided_at)
				SELECT 'REMOTE_SENSING', r.record_no, ?, ?, r.plate, 'reviewer', TIMESTAMPADD(HOUR, ?, '2021-03-01')
				FROM remote_sensing_reading AS r
				WHERE r.record_no = ?
				""").params(decision, vin, hour, reading).update();
		this.jdbc.sql("REPLACE INTO judging_due (vin, cause) SELECT vin, 'LATE_DATA' FROM truck WHERE vin = ?")
			.param(vin)
			.update();
	}

	private static String over(String compact, String day, int plate) {
		return "A45080200101%s08000001,A450802001,01,%s 08:00:00,0,桂RZZ00%d,1,01,B,41,0,36,0.3,95,".formatted(compact,
				day, plate);
	}

	/** Some plates move to another truck, and some trucks to another plate. */
	private static String[] trucks(Random random) {
		List<String> trucks = new ArrayList<>();
		trucks.add(TRUCK);
		for (int i = 0; i < TRUCKS; i++) {
			trucks.add(truck(i, i, ""));
		}
		trucks.add(truck(TRUCKS, 1, "2021-02-2" + random.nextInt(9)));
		trucks.add(truck(TRUCKS + 1, 2, "2021-02-2" + random.nextInt(9)));
		return trucks.toArray(String[]::new);
	}

	private static String truck(int number, int plate, String from) {
		return "LVT0000000000000%d,桂RZZ00%d,01,H11,B,5,2019-01-01,450802,%s".formatted(number, plate, from);
	}

	/** New readings, now and then old ones, corrected ones, and all in any order. */
	private static String[] file(int number, List<String> earlier, Random random) {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < 14; i++) {
			var at = time((random.nextInt(8) == 0) ? random.nextInt(number + 1) : number, random).plusSeconds(i);
			var site = "A45080200" + (1 + random.nextInt(5) / 2);
			rows.add("%s01%s%02d,%s,01,%s,%d,桂RZZ00%d,1,01,B,%s,%s,36,0.3,%d,%s".formatted(site, COMPACT.format(at),
					number, site, PLAIN.format(at), (random.nextInt(9) == 0) ? 2 : 0, random.nextInt(TRUCKS + 2),
					List.of("12", "12", "41").get(random.nextInt(3)),
					List.of("0", "0", "0", "0", "2", "").get(random.nextInt(6)), (random.nextInt(6) == 0) ? 40 : 95,
					type(random)));
		}
		if (!earlier.isEmpty() && random.nextInt(3) == 0) {
			var old = earlier.get(random.nextInt(earlier.size()));
			rows.add(old.contains(",41,") ? old.replace(",41,", ",12,") : old.replace(",12,", ",41,"));
		}
		earlier.addAll(rows);
		Collections.shuffle(rows, random);
		rows.add(0, READING);
		return rows.toArray(String[]::new);
	}

	private static String capture(int number, Random random) {
		var at = time(random.nextInt(number + 1), random);
		return "D45080200101%s%02d,D450802001,01,%s,0,桂RZZ00%d,1,01,B,2,99,CONFIRMED,li,%s"
			.formatted(COMPACT.format(at), number, PLAIN.format(at), random.nextInt(TRUCKS), type(random));
	}

	/** Now and then a light truck is seen; all are heavy ones. */
	private static String type(Random random) {
		return List.of("", "", "", "", "", "H17", "H17", "H21", "K1", "H31").get(random.nextInt(10));
	}

	/** Files overlap in time, and their days lie apart now and then. */
	private static LocalDateTime time(int file, Random random) {
		return LocalDateTime.of(2021, 2, 21, 6, 0).plusDays(file / 3).plusMinutes(40 * (file % 3) + random.nextInt(90));
	}

	private List<String> state() {
		return this.jdbc.sql("""
				SELECT CONCAT_WS(' ', x.vin, x.source_key, x.state, m.ordinal, m.record_no, m.measured, m.limit_applied)
				FROM exceedance AS x
				JOIN exceedance_member AS m ON m.exceedance_id = x.id
				WHERE x.state <> 'VOIDED'
				ORDER BY x.vin, x.source_key, m.ordinal
				""").query(String.class).list();
	}

}
