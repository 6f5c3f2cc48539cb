package org.mobilesource.registry.batch.enforcement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order and the night in which files arrive do not change the state after the last
 * one. Only the notice may come later: it is given on the night that first sees a
 * confirmation, and the deadline counts from there.
 */
@RegistryTest
class ArrivalOrderIntegrationTests {

	private static final int ORDERS = 12;

	private static final LocalDate FIRST_NIGHT = LocalDate.of(2021, 3, 10);

	private static final LocalDate LAST_NIGHT = LocalDate.of(2021, 3, 14);

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private Nightly nightly;

	@Autowired
	private WatchListMapper lists;

	@TempDir
	private Path folder;

	@Test
	void anyOrderOverAnyNightsEndsInTheSameState() {
		var seed = 20210310L;
		var random = new Random(seed);
		var inOrder = files();
		var expected = stateAfter(inOrder, inOrder.stream().map((file) -> FIRST_NIGHT).toList(), "in-order");
		assertThat(expected).contains("REMOTE_SENSING", "BLACK_SMOKE", "ROADSIDE", "cleared=1", "HIGH_EXCEEDANCE");

		for (int i = 0; i < ORDERS; i++) {
			var files = new ArrayList<>(inOrder);
			Collections.shuffle(files, random);
			var nights = files.stream().map((file) -> FIRST_NIGHT.plusDays(random.nextInt(4))).sorted().toList();

			assertThat(stateAfter(files, nights, "order-" + i)).as("order %d of seed %d: %s", i, seed, files)
				.isEqualTo(expected);
		}
	}

	/**
	 * Loads the files in this order, each on its night, runs every night, and prints what
	 * is known in the end.
	 */
	private String stateAfter(List<File> files, List<LocalDate> nights, String name) {
		RegistryTables.empty(this.jdbc);
		new Registry(this.folder, this.importer, this.judging, Registry.NIGHT).load("sites", name + "-sites.csv",
				"code,name,division,kind,speed_unit", "A450802001,甲点,450802,A,KMH", "D450802001,丁点,450802,D,KMH");
		Map<LocalDate, List<File>> byNight = new TreeMap<>();
		for (int i = 0; i < files.size(); i++) {
			byNight.computeIfAbsent(nights.get(i), (night) -> new ArrayList<>()).add(files.get(i));
		}
		byNight.putIfAbsent(LAST_NIGHT, List.of());
		byNight.forEach((night, arriving) -> {
			var now = BusinessTime.endOf(night).plus(Duration.ofHours(3));
			var registry = new Registry(this.folder, this.importer, this.judging, now);
			for (var file : arriving) {
				var path = registry.write(name + "-" + file.name(), StandardCharsets.UTF_8, file.lines());
				var report = this.importer.importFile(new ImportRequest(file.feed(), path, night, now, false, true),
						ImportProgress.SILENT);
				assertThat(report.outcome()).isEqualTo("DONE");
			}
			this.nightly.run(night, this.folder.resolve("none"), now, ImportProgress.SILENT, (report) -> {
			});
		});
		return state();
	}

	private String state() {
		var state = new StringBuilder();
		state.append(rows("SELECT vin, source, source_key, occurred_at, state FROM exceedance WHERE state <> 'VOIDED' "
				+ "ORDER BY vin, source, source_key"));
		state.append(rows("SELECT x.vin, m.record_no, m.quantity, m.measured, m.limit_applied FROM exceedance AS x "
				+ "JOIN exceedance_member AS m ON m.exceedance_id = x.id WHERE x.state <> 'VOIDED' "
				+ "ORDER BY x.vin, x.source, x.source_key, m.ordinal"));
		state.append(
				rows("SELECT vin, COUNT(*) AS cases, SUM(state = 'CLEARED') AS cleared, SUM(state = 'OPEN') AS open "
						+ "FROM repair_case WHERE state <> 'VOIDED' GROUP BY vin ORDER BY vin"));
		var run = this.lists.findRunOn(LAST_NIGHT).orElseThrow();
		for (var list : WatchList.values()) {
			this.lists.findEntries(list, run.sequence(), null, "", 100, Scope.CITY)
				.forEach((entry) -> state.append(entry.entry()).append('\n'));
		}
		return state.toString();
	}

	private String rows(String sql) {
		var rows = new StringBuilder();
		this.jdbc.sql(sql).query().listOfRows().forEach((row) -> rows.append(row).append('\n'));
		return rows.toString();
	}

	private record File(String feed, String name, String... lines) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * A firm with five trucks: chains made and broken, a plate that moves, a lease,
	 * smoke, a failed test, a repair.
	 */
	private static List<File> files() {
		return List.of(
				new File("companies", "companies.csv", "credit_code,name,division", "91450200198229141F,甲运输公司,450802"),
				new File("trucks", "trucks-a.csv",
						"vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division",
						truck(0, "桂RZZ001"), truck(1, "桂RZZ002"), truck(2, "桂RZZ003")),
				new File("trucks", "trucks-b.csv",
						"vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division,plate_from",
						truck(3, "桂RZZ004") + ",", truck(4, "桂RZZ001") + ",2021-03-05"),
				new File("fleet", "fleet.csv", "vin,credit_code,role,from,to",
						"LVT00000000000000,91450200198229141F,OWNED,2020-01-01,",
						"LVT00000000000001,91450200198229141F,OWNED,2020-01-01,2021-03-13",
						"LVT00000000000002,91450200198229141F,LEASED,2021-01-01,",
						"LVT00000000000003,91450200198229141F,OWNED,2020-01-01,"),
				new File("remote-sensing", "readings-1.csv", READING, reading("01", "080000", "桂RZZ001", "36.2"),
						reading("01", "090000", "桂RZZ002", "41"), reading("01", "100000", "桂RZZ003", "33.4")),
				new File("remote-sensing", "readings-2.csv", READING, reading("03", "080000", "桂RZZ001", "39"),
						reading("03", "090000", "桂RZZ002", "11.9"), reading("03", "100000", "桂RZZ003", "35")),
				new File("remote-sensing", "readings-3.csv", READING, reading("06", "080000", "桂RZZ001", "38"),
						reading("06", "090000", "桂RZZ002", "44"), reading("07", "080000", "桂RZZ001", "37")),
				new File("black-smoke", "smoke.csv",
						"JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL,LGMHD,review1_user,review1_time,review1_outcome",
						"D4508020010120210304080000,D450802001,01,2021-03-04 08:00:00,0,桂RZZ004,1,B,3,u1,2021-03-05 09:00:00,CONFIRMED"),
				new File("inspections", "inspections.csv", "report_no,vin,plate,plate_type,kind,tested_at,passed",
						"R1,,桂RZZ003,01,RETEST,2021-03-09 10:00:00,1", "R2,,桂RZZ002,01,ROADSIDE,2021-03-08 10:00:00,0"),
				new File("repairs", "repairs.csv", "record_no,vin,plate,plate_type,repaired_on",
						"M1,,桂RZZ003,01,2021-03-08"),
				new File("penalties", "penalties.csv", "decision_no,plate,plate_type,code,decided_on",
						"P1,桂RZZ004,01,6063,2021-03-06"));
	}

	private static String truck(int number, String plate) {
		return "LVT0000000000000%d,%s,01,H11,B,5,2019-01-01,450802".formatted(number, plate);
	}

	private static String reading(String day, String time, String plate, String opacity) {
		return "A45080200101202103%s%s,A450802001,01,2021-03-%s %s:00:00,0,%s,1,01,B,%s,0,36,0.3,95".formatted(day,
				time, day, time.substring(0, 2), plate, opacity);
	}

}
