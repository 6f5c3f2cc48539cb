package org.mobilesource.registry.batch.watchlist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Nights.File;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.policy.Reach;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.batch.watchlist.Nights.FIRM;
import static org.mobilesource.registry.batch.watchlist.Nights.FLEET;
import static org.mobilesource.registry.batch.watchlist.Nights.INSPECTIONS;
import static org.mobilesource.registry.batch.watchlist.Nights.TRUCKS;
import static org.mobilesource.registry.batch.watchlist.Nights.companies;
import static org.mobilesource.registry.batch.watchlist.Nights.owned;
import static org.mobilesource.registry.batch.watchlist.Nights.sites;
import static org.mobilesource.registry.batch.watchlist.Nights.truck;
import static org.mobilesource.registry.batch.watchlist.Nights.trucks;
import static org.mobilesource.registry.batch.watchlist.Nights.vin;

/** Who entered and left, and why: each cause by the smallest night that has it. */
@RegistryTest
class ChangeCausesIntegrationTests {

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD";

	private static final String CAPTURE = "JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL,LGMHD,review1_user,review1_outcome";

	private static final String LESSEE = "91110108551385082Q";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private Evaluation evaluation;

	@Autowired
	private WatchListMapper lists;

	@TempDir
	private Path folder;

	private Nights nights;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.nights = new Nights(this.nightly, this.lists, this.folder);
	}

	@Test
	void aLeaseStartsAndEndsAtMidnight() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(14),
				File.of("fleet", FLEET, vin(14) + "," + FIRM + ",LEASED,2021-03-02,2021-03-04"));

		assertThat(changes("2021-03-02")).containsExactly("LARGE_FLEET ENTERED LEASE_STARTED");
		assertThat(changes("2021-03-03")).isEmpty();
		assertThat(changes("2021-03-04")).containsExactly("LARGE_FLEET LEFT LEASE_ENDED");
	}

	@Test
	void aFleetGrowsAndShrinks() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(14));

		assertThat(changes("2021-03-02", File.of("fleet", FLEET, vin(14) + "," + FIRM + ",OWNED,2021-03-02,")))
			.containsExactly("LARGE_FLEET ENTERED FLEET_GREW");
		assertThat(
				changes("2021-03-03", File.of("fleet", FLEET, vin(14) + "," + FIRM + ",OWNED,2021-03-02,2021-03-03")))
			.containsExactly("LARGE_FLEET LEFT FLEET_SHRANK");
	}

	@Test
	void aTruckIsDeregistered() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(15));

		assertThat(changes("2021-03-02", File.of("trucks", TRUCKS, truck(3, ",", "E,2021-03-02"))))
			.containsExactly("LARGE_FLEET LEFT DEREGISTERED");
	}

	@Test
	void aFleetRowArrivesLateAndIsCorrected() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(14));

		assertThat(changes("2021-03-02", File.of("fleet", FLEET, vin(14) + "," + FIRM + ",OWNED,2021-02-01,")))
			.containsExactly("LARGE_FLEET ENTERED LATE_DATA");
		assertThat(
				changes("2021-03-03", File.of("fleet", FLEET, vin(14) + "," + FIRM + ",OWNED,2021-02-01,2021-02-15")))
			.containsExactly("LARGE_FLEET LEFT DATA_CORRECTED");
	}

	@Test
	void aThresholdIsRaisedThenLowered() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(15));
		decide("large-fleet.min-trucks", "2021-03-02", "16");
		decide("large-fleet.min-trucks", "2021-03-04", "14");

		assertThat(changes("2021-03-02")).containsExactly("LARGE_FLEET LEFT RULE_CHANGED");
		assertThat(changes("2021-03-03")).isEmpty();
		assertThat(changes("2021-03-04")).containsExactly("LARGE_FLEET ENTERED RULE_CHANGED");
		assertThat(changes("2021-03-05")).isEmpty();
	}

	@Test
	void theSwitchToTheInclusiveReadingTakesEffectOnItsDay() {
		this.nights.run("2021-03-01", companies(), trucks(5), owned(5),
				File.of("inspections", INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-03-01 10:00:00,0"));
		decide("high-exceedance.inclusive", "2021-03-03", "true");

		assertThat(changes("2021-03-02")).isEmpty();
		assertThat(changes("2021-03-03")).containsExactly("HIGH_EXCEEDANCE ENTERED RULE_CHANGED");
	}

	@Test
	void anExceedanceComesAndAgesOut() {
		this.nights.run("2021-03-01", companies(), trucks(4), owned(4));

		assertThat(changes("2021-03-02",
				File.of("inspections", INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-03-02 10:00:00,0")))
			.containsExactly("HIGH_EXCEEDANCE ENTERED NEW_EXCEEDANCE");
		assertThat(changes("2022-03-01")).containsExactly("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");
		assertThat(changes("2022-03-02")).containsExactly("HIGH_EXCEEDANCE LEFT AGED_OUT");
	}

	@Test
	void aLatePassBreaksAChain() {
		this.nights.run("2021-02-10", companies(), sites(), trucks(4), owned(4),
				File.of("remote-sensing", READING, reading("01", "桂RZZ001", "41"), reading("03", "桂RZZ001", "42")));

		assertThat(changes("2021-02-11", File.of("remote-sensing", READING, reading("02", "桂RZZ001", "12"))))
			.containsExactly("HIGH_EXCEEDANCE LEFT LATE_DATA");
	}

	@Test
	void aReadingIsCorrected() {
		this.nights.run("2021-02-10", companies(), sites(), trucks(4), owned(4),
				File.of("remote-sensing", READING, reading("01", "桂RZZ001", "41"), reading("03", "桂RZZ001", "42")));

		assertThat(changes("2021-02-11", File.of("remote-sensing", READING, reading("03", "桂RZZ001", "24"))))
			.containsExactly("HIGH_EXCEEDANCE LEFT DATA_CORRECTED");
	}

	@Test
	void aReviewerChangesTheMind() {
		this.nights.run("2021-02-10", companies(), sites(), trucks(4), owned(4), File.of("black-smoke", CAPTURE,
				"D4508020010120210209080000,D450802001,01,2021-02-09 08:00:00,0,桂RZZ001,1,B,3,u1,CONFIRMED"));

		assertThat(changes("2021-02-11",
				File.of("black-smoke", CAPTURE,
						"D4508020010120210209080000,D450802001,01,2021-02-09 08:00:00,0,桂RZZ001,1,B,3,u2,REJECTED")))
			.containsExactly("HIGH_EXCEEDANCE LEFT RECORD_VOIDED");
	}

	@Test
	void aDeadlinePassesIsExtendedPassesAgainAndTheTruckIsRepaired() {
		this.nights.run("2021-01-10", companies(), trucks(20), owned(14),
				File.of("inspections", INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-01-10 10:00:00,0"));

		assertThat(changes("2021-02-09")).isEmpty();
		assertThat(changes("2021-02-10")).containsExactly("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");
		extend("R1", "2021-02-11", "2021-02-20");
		assertThat(changes("2021-02-11")).containsExactly("OVERDUE_REPAIR LEFT DEADLINE_EXTENDED");
		assertThat(changes("2021-02-20")).isEmpty();
		assertThat(changes("2021-02-21")).containsExactly("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");
		assertThat(changes("2021-02-22",
				File.of("repairs", "record_no,vin,plate,plate_type,repaired_on", "M1,,桂RZZ001,01,2021-02-21"),
				File.of("inspections", INSPECTIONS, "R2,,桂RZZ001,01,RETEST,2021-02-22 10:00:00,1")))
			.containsExactly("OVERDUE_REPAIR LEFT REPAIRED_AND_PASSED");
	}

	/**
	 * The deadline with which it was listed is that of neither the case nor the latest
	 * extension.
	 */
	@Test
	void aSecondExtensionIsOneAsWell() {
		this.nights.run("2021-01-10", companies(), trucks(20), owned(14),
				File.of("inspections", INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-01-10 10:00:00,0"));
		extend("R1", "2021-02-01", "2021-02-20");
		assertThat(changes("2021-02-21")).containsExactly("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");

		extend("R1", "2021-02-22", "2021-03-05");

		assertThat(changes("2021-02-22")).containsExactly("OVERDUE_REPAIR LEFT DEADLINE_EXTENDED");
		assertThat(changes("2021-03-06")).containsExactly("OVERDUE_REPAIR ENTERED DEADLINE_PASSED");
	}

	@Test
	void aLateFileChangesTheFutureAndWhatIsKnownNowButNotWhatWasPublished() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(14));
		this.nights.run("2021-03-02");
		var late = File.of("fleet", FLEET, vin(14) + "," + FIRM + ",OWNED,2021-02-01,");

		var again = this.nights.run("2021-03-01", late);

		assertThat(again.isNew()).isFalse();
		assertThat(listedOn("2021-03-01")).isZero();
		assertThat(this.evaluation.simulate(LocalDate.of(2021, 3, 1), Map.of()).lists()).hasSize(1);
		assertThat(changes("2021-03-03")).containsExactly("LARGE_FLEET ENTERED LATE_DATA");
	}

	@Test
	void aNightThatWasMissedIsCaughtUpWithoutTouchingLaterOnes() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(14),
				File.of("fleet", FLEET, vin(14) + "," + FIRM + ",LEASED,2021-03-02,2021-03-03"));
		this.nights.run("2021-03-03");

		var caughtUp = this.nights.run("2021-03-02");

		assertThat(this.nights.changes(caughtUp)).containsExactly("LARGE_FLEET ENTERED LEASE_STARTED");
		assertThat(listedOn("2021-03-01")).isZero();
		assertThat(listedOn("2021-03-02")).isEqualTo(1);
		assertThat(listedOn("2021-03-03")).isZero();
		assertThat(this.lists.findCurrentRun().orElseThrow().businessDate()).isEqualTo("2021-03-03");
	}

	@Test
	void aSimulationWithOtherNumbersLeavesNothingBehind() {
		this.nights.run("2021-02-10", companies(), sites(), trucks(4), owned(4),
				File.of("remote-sensing", READING, reading("01", "桂RZZ001", "41"), reading("03", "桂RZZ001", "36")));
		var before = this.jdbc.sql("SELECT id, state, noticed_on FROM exceedance").query().listOfRows();

		var day = LocalDate.of(2021, 2, 10);
		var higherLimit = this.evaluation.simulate(day, Map.of("remote-sensing.opacity.limit", "40"));
		var lowerThreshold = this.evaluation.simulate(day, Map.of("large-fleet.min-trucks", "4"));

		assertThat(higherLimit.lists()).isEmpty();
		assertThat(lowerThreshold.lists()).extracting((listed) -> listed.entry().list())
			.containsExactly(WatchList.LARGE_FLEET, WatchList.HIGH_EXCEEDANCE);
		assertThat(this.jdbc.sql("SELECT id, state, noticed_on FROM exceedance").query().listOfRows())
			.isEqualTo(before);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM judging_due").query(Integer.class).single()).isZero();
	}

	/**
	 * What judging reads is set to the value in force, so that all is judged and nothing
	 * is other.
	 */
	@ParameterizedTest
	@CsvSource({ "large-fleet.min-trucks, 4", "high-exceedance.percent, 50", "denominator, DIESEL_TRUCKS",
			"fleet.attribution, OPERATOR_ONLY", "window, CALENDAR_YEAR", "repair.days, 40", "repair.day-kind, WORKING",
			"repair.record-required, false", "retest.methods, 4", "'exceedance.sources', 'OBD,PERIODIC'" })
	void whatNeedsNoJudgingAnswersAsIfAllWereJudged(String name, String value) {
		this.nights.run("2021-01-05",
				File.of("companies", "credit_code,name,division", FIRM + ",甲运输公司,450802", LESSEE + ",乙运输公司,450802"),
				sites(), trucks(5), File.of("trucks", TRUCKS, truck(5, ",", "").replace(",B,", ",A,")),
				File.of("fleet", FLEET, owns(0), owns(1), owns(2), owns(3), owns(5),
						vin(0) + "," + LESSEE + ",LEASED,2020-12-01,", vin(4) + "," + FIRM + ",LEASED,2020-12-01,"),
				File.of("inspections", INSPECTIONS + ",method", "R1,,桂RZZ001,01,ROADSIDE,2020-12-30 10:00:00,0,5",
						"R2,,桂RZZ002,01,PERIODIC,2021-01-02 10:00:00,0,5",
						"R3,,桂RZZ002,01,RETEST,2021-01-04 10:00:00,1,5",
						"R4,,桂RZZ001,01,RETEST,2021-01-05 10:00:00,1,5"),
				File.of("repairs", "record_no,vin,plate,plate_type,repaired_on", "M1,,桂RZZ001,01,2020-12-31"));
		this.nights.run("2021-02-10",
				File.of("remote-sensing", READING, reading("01", "桂RZZ003", "41"), reading("03", "桂RZZ003", "36")));
		var day = LocalDate.of(2021, 2, 10);

		var both = this.evaluation.compare(day,
				List.of(Map.of(name, value), Map.of(name, value, "plate.confidence.min", "85"),
						Map.of("remote-sensing.opacity.limit", "50"), Map.of()));

		assertThat(Reach.of(List.of(name))).isNotEqualTo(Reach.JUDGING);
		assertThat(both.get(0).lists()).isEqualTo(both.get(1).lists());
		assertThat(both.get(3).lists()).isEqualTo(this.evaluation.simulate(day, Map.of()).lists())
			.isNotEqualTo(both.get(0).lists());
	}

	private static String owns(int truck) {
		return vin(truck) + "," + FIRM + ",OWNED,2020-01-01,";
	}

	private void decide(String name, String day, String value) {
		this.jdbc.sql("INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES (?, ?, ?, 'a test')")
			.params(name, day, value)
			.update();
	}

	private List<String> changes(String date, File... files) {
		return this.nights.changes(this.nights.run(date, files));
	}

	private int listedOn(String date) {
		var run = this.lists.findRunOn(LocalDate.parse(date)).orElseThrow();
		return this.lists.countEntries(WatchList.LARGE_FLEET, run.sequence(), null, Scope.CITY);
	}

	private static String reading(String day, String plate, String opacity) {
		return "A45080200101202102%s080000,A450802001,01,2021-02-%s 08:00:00,0,%s,1,01,B,%s,0,36,0.3,95".formatted(day,
				day, plate, opacity);
	}

	/** Extends the case that the record's exceedance opened. */
	private void extend(String recordNo, String grantedOn, String deadline) {
		this.jdbc.sql("""
				INSERT INTO case_extension (opened_by, granted_on, new_deadline, reason)
				SELECT m.exceedance_id, ?, ?, 'station closed' FROM exceedance_member AS m WHERE m.record_no = ?
				""").params(grantedOn, deadline, recordNo).update();
	}

}
