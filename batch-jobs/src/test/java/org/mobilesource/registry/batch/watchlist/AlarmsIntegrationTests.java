package org.mobilesource.registry.batch.watchlist;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Nights.File;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.WatchListMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** On-board data from days to alarms, reviews, exceedances, cases and lists. */
@RegistryTest
class AlarmsIntegrationTests {

	private static final String TRUCK = "LVT00000000000000";

	private static final String ALARM = "E2" + TRUCK + "20210227";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private Judging judging;

	@Autowired
	private WatchListMapper lists;

	@TempDir
	private Path folder;

	private Nights nights;

	@BeforeEach
	void aTruckWithAnAlarm() {
		RegistryTables.empty(this.jdbc);
		this.nights = new Nights(this.nightly, this.lists, this.folder);
		this.nights.run("2021-03-01", Nights.companies(),
				File.of("trucks", Nights.TRUCKS, TRUCK + ",桂RZZ001,01,H11,B,6,2019-01-01,450802,,"),
				File.of("fleet", Nights.FLEET, TRUCK + "," + Nights.FIRM + ",OWNED,2019-01-01,"),
				days("2021-02-27 900", "2021-02-28 180", "2021-03-01 360"));
	}

	@Test
	void anAlarmOfEvidenceWaitsForAPerson() {
		assertThat(alarms()).containsExactly(ALARM + " 2021-02-27 2021-03-01 2 ALARM 2021-02-27 50.0 10.0 % false");
		assertThat(exceedances()).containsExactly("OBD " + ALARM + " 2021-02-27 PENDING_REVIEW null null null");
		assertThat(members()).containsExactly(ALARM + " OBD_E2 50.00000 10.00000");
		assertThat(count("repair_case")).isZero();
		assertThat(count("obd_due")).isZero();
	}

	/** The list of exemptions finds the latest day summed up. */
	@Test
	void theNightSumsUpWhatTheListOfExemptionsAsks() {
		assertThat(sums()).containsExactly(TRUCK + " 2021-03-01 2020-03-01 3");

		this.nights.run("2021-03-02", days("2021-03-02 0"));

		assertThat(sums()).containsExactly(TRUCK + " 2021-03-02 2020-03-02 4");
	}

	private List<String> sums() {
		return this.jdbc.sql("SELECT CONCAT(vin, ' ', as_of, ' ', behind, ' ', online) FROM obd_sum")
			.query(String.class)
			.list();
	}

	@Test
	void aConfirmedOneCountsForTheListsAndOpensACase() {
		review("CONFIRMED", "2021-03-02 01:00:00");

		var night = this.nights.run("2021-03-02");

		assertThat(exceedances()).containsExactly("OBD " + ALARM + " 2021-02-27 CONFIRMED PERSON null null");
		assertThat(this.jdbc.sql("SELECT CONCAT(vin, ' ', noticed_on, ' ', state) FROM repair_case")
			.query(String.class)
			.list()).containsExactly(TRUCK + " 2021-03-02 OPEN");
		assertThat(this.nights.changes(night)).containsExactly("HIGH_EXCEEDANCE ENTERED NEW_EXCEEDANCE");
		assertThat(this.nights.changes(this.nights.run("2021-04-02")))
			.contains("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");
	}

	@Test
	void aRejectedOneDoesNot() {
		review("REJECTED", "2021-03-02 01:00:00");

		var night = this.nights.run("2021-03-02");

		assertThat(exceedances()).containsExactly("OBD " + ALARM + " 2021-02-27 REJECTED null null null");
		assertThat(count("repair_case")).isZero();
		assertThat(this.nights.changes(night)).isEmpty();
	}

	@Test
	void dataThatTakeTheHitAwayVoidWhatNobodyHasReviewed() {
		this.nights.run("2021-03-02", days("2021-02-27 0", "2021-03-01 0"));

		assertThat(alarms()).singleElement().asString().startsWith(ALARM).endsWith(" true");
		assertThat(exceedances()).containsExactly("OBD " + ALARM + " 2021-02-27 VOIDED null LATE_DATA null");

		this.nights.run("2021-03-03", days("2021-02-27 900"));

		assertThat(alarms()).containsExactly(ALARM + " 2021-02-27 2021-02-27 1 ALARM 2021-02-27 50.0 10.0 % false");
		assertThat(exceedances()).containsExactly("OBD " + ALARM + " 2021-02-27 PENDING_REVIEW null null null");
	}

	@Test
	void dataThatTakeTheHitAwayFlagWhatAPersonHasConfirmed() {
		review("CONFIRMED", "2021-03-02 01:00:00");
		this.nights.run("2021-03-02");

		this.nights.run("2021-03-03", days("2021-02-27 0", "2021-03-01 0"));

		assertThat(exceedances()).containsExactly("OBD " + ALARM + " 2021-02-27 CONFIRMED PERSON null LATE_DATA");
	}

	@Test
	void lateDataMoveTheFirstDayAndLoseNoReview() {
		review("CONFIRMED", "2021-03-02 01:00:00");
		this.nights.run("2021-03-02");

		this.nights.run("2021-03-03", days("2021-02-25 720", "2021-03-02 1800"));

		assertThat(alarms()).containsExactly(ALARM + " 2021-02-25 2021-03-02 4 ALARM 2021-03-02 100.0 10.0 % false");
		assertThat(exceedances()).containsExactly("OBD " + ALARM + " 2021-02-25 CONFIRMED PERSON null null");
	}

	@Test
	void nothingChangesWhenEverythingIsJudgedAgain() {
		var before = Stream.of(alarms(), exceedances()).toList();
		this.jdbc.sql("INSERT INTO obd_due (vin) VALUES (?)").param(TRUCK).update();

		assertThat(this.judging.judgeDue(null)).isZero();

		assertThat(Stream.of(alarms(), exceedances()).toList()).isEqualTo(before);
	}

	@Test
	void nitrogenOxidesThatRepeatThemselvesAreAnAlarm() {
		this.nights.run("2021-03-04", File.of("obd-days", "vin,date,nox_constant_s,nox_repeated_s",
				TRUCK + ",2021-03-03,1800,1800", TRUCK + ",2021-03-04,600,1801"));

		assertThat(alarms())
			.contains("T1" + TRUCK + "20210304 2021-03-04 2021-03-04 1 ALARM 2021-03-04 30.01667 30.0 min false");
		assertThat(this.jdbc.sql("SELECT detail FROM obd_alarm WHERE rule = 'T1'").query(String.class).list())
			.containsExactly("REPEATED");
	}

	@Test
	void recordsOfTheLampBecomeAFaultAndAnAlarm() {
		record("2021-02-27 00:00:00", "2021-02-27 08:00:00", 1, "20EE0008", 600);
		record("2021-03-01 00:00:00", "2021-03-01 00:00:00", 1, "20EE0008", 0);
		this.nights.run("2021-03-02", File.of("obd-days", "vin,date,engine_on_s,odometer_last",
				TRUCK + ",2021-02-27,80000,1100", TRUCK + ",2021-03-01,7001,1350.5"));

		assertThat(alarms()).containsExactly(
				"D1" + TRUCK + "20210301 2021-03-01 2021-03-01 1 ALARM 2021-03-01 24.00028 24.0 h false",
				"D2" + TRUCK + "20210227 2021-02-27 2021-03-01 3 ALARM 2021-02-27 1.0 1.0 n false",
				ALARM + " 2021-02-27 2021-03-01 2 ALARM 2021-02-27 50.0 10.0 % true");
		assertThat(this.jdbc.sql(
				"SELECT CONCAT(code, ' ', first_at, ' ', opened_at, ' ', records, ' ', odometer, ' ', km, ' ', engine_on_s) "
						+ "FROM obd_fault ORDER BY code")
			.query(String.class)
			.list()).containsExactly("MIL 2021-02-27 00:00:00 2021-02-27 00:00:00 4 10000 350.5 86401",
					"P20EE-00 2021-02-27 00:00:00 2021-02-27 00:00:00 4 10000 350.5 86401");
	}

	private void record(String first, String last, int mil, String code, int engineOn) {
		this.jdbc
			.sql("INSERT INTO obd_record (vin, first_at, day, last_at, records, protocol, mil, support, readiness, "
					+ "ecu_vin, calid, cvn, iupr, codes, odometer, engine_on_s, flags) VALUES (?, ?, ?, ?, 2, 'ISO_27145', ?, "
					+ "56992, 0, ?, '', '', '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0', ?, 10000, ?, '')")
			.params(TRUCK, first, first.substring(0, 10), last, mil, TRUCK, code, engineOn)
			.update();
	}

	private void review(String outcome, String at) {
		this.jdbc
			.sql("INSERT INTO evidence_review (source, record_no, level, outcome, cause, reviewer, decided_at) "
					+ "VALUES ('OBD', ?, 1, ?, 'RECORD_VOIDED', 'reviewer', ?)")
			.params(ALARM, outcome, at)
			.update();
		this.jdbc.sql("INSERT INTO judging_due (vin, cause) VALUES (?, 'DATA_CORRECTED')").param(TRUCK).update();
	}

	/** Days with half an hour of warm time, and the seconds above 500 ppm. */
	private static File days(String... days) {
		return new File("obd-days",
				Stream
					.concat(Stream.of("vin,date,warm_s,warm_over_500_s"),
							Stream.of(days)
								.map((day) -> TRUCK + "," + day.split(" ")[0] + ",1800," + day.split(" ")[1]))
					.toList());
	}

	private List<String> alarms() {
		return this.jdbc.sql(
				"SELECT CONCAT_WS(' ', number, first_day, last_day, days, severity, worst_day) AS text, value, threshold, "
						+ "unit, withdrawn FROM obd_alarm ORDER BY number")
			.query((row, i) -> row.getString(1) + " " + row.getDouble(2) + " " + row.getDouble(3) + " "
					+ row.getString(4) + " " + row.getBoolean(5))
			.list();
	}

	private List<String> exceedances() {
		return this.jdbc
			.sql("SELECT CONCAT_WS(' ', source, source_key, occurred_on, state, COALESCE(confirmed_by, 'null'), "
					+ "COALESCE(void_cause, 'null'), COALESCE(flagged, 'null')) FROM exceedance ORDER BY id")
			.query(String.class)
			.list();
	}

	private List<String> members() {
		return this.jdbc
			.sql("SELECT CONCAT_WS(' ', record_no, quantity, measured, limit_applied) FROM exceedance_member")
			.query(String.class)
			.list();
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
	}

}
