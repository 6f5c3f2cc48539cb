package org.mobilesource.registry.batch.enforcement;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people decide on records of 1 February 2021 where the city asks for another review
 * than usual. The truck carries the plate 桂RZZ001.
 */
@RegistryTest
class ReviewSwitchesIntegrationTests {

	private static final String TRUCK = "LVT00000000000000";

	private static final String CAPTURE = "D4508020010120210201080000";

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
				"A450802001,甲点,450802,A,KMH,109.6,23.1", "D450802001,黑烟点,450802,D,KMH,110.0,23.1");
		this.registry.load("trucks", "trucks.csv",
				"vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division",
				TRUCK + ",桂RZZ001,01,H11,B,5,2019-01-01,450802");
	}

	@ParameterizedTest(name = "plate confidence {0}, {1} for {2}, then {3}: {4}, then {5}, then {6}")
	@CsvSource(nullValues = "none", value = {
			"99, REJECTED, RECORD_VOIDED, none, CONFIRMED by RULE, VOIDED by RULE for RECORD_VOIDED, none",
			"99, REJECTED, APPEAL_UPHELD, none, CONFIRMED by RULE, VOIDED by RULE for APPEAL_UPHELD, none",
			"99, CONFIRMED, RECORD_VOIDED, REJECTED, CONFIRMED by RULE, CONFIRMED by PERSON, VOIDED by PERSON for RECORD_VOIDED",
			"84, CONFIRMED, RECORD_VOIDED, none, PENDING_REVIEW, CONFIRMED by PERSON, none",
			"84, REJECTED, RECORD_VOIDED, CONFIRMED, PENDING_REVIEW, REJECTED, CONFIRMED by PERSON" })
	void aCaptureFallsByADecisionAndWaitsForOneWhileItsPlateIsUnsure(String confidence, String first, String cause,
			@Nullable String then, String before, String after, @Nullable String last) {
		setReviewRequired("black-smoke", "false");
		capture("桂RZZ001", confidence);
		assertThat(findings()).isEqualTo(before);

		review("BLACK_SMOKE", CAPTURE, first, cause);
		assertThat(findings()).isEqualTo(after);

		if (then != null) {
			review("BLACK_SMOKE", CAPTURE, then, "RECORD_VOIDED");
			assertThat(findings()).isEqualTo(last);
		}
	}

	@Test
	void aCaptureThatAPersonGaveToTheTruckWaitsForItsReview() {
		setReviewRequired("black-smoke", "false");
		capture("桂RZZ009", "99");
		this.jdbc.sql("""
				INSERT INTO plate_assignment (source, record_no, decision, vin, plate, account, decided_at)
				VALUES ('BLACK_SMOKE', ?, 'ASSIGNED', ?, '桂RZZ009', 'reviewer', '2021-02-01 08:00:00')
				""").params(CAPTURE, TRUCK).update();
		judge();
		assertThat(findings()).isEqualTo("PENDING_REVIEW");

		review("BLACK_SMOKE", CAPTURE, "CONFIRMED", "RECORD_VOIDED");

		assertThat(findings()).isEqualTo("CONFIRMED by PERSON");
	}

	/** The reading was made ten minutes earlier at a site 41 km away. */
	@Test
	void aCaptureOfAProvenCloneIsRejected() {
		setReviewRequired("black-smoke", "false");
		this.registry.load("remote-sensing", "pass.csv",
				"JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD",
				"A4508020010120210201075000,A450802001,01,2021-02-01 07:50:00,0,桂RZZ001,1,01,B,5,0,36,0.3,95");
		capture("桂RZZ001", "99");
		assertThat(findings()).as("held").isEmpty();

		review("BLACK_SMOKE", CAPTURE, "REJECTED", "RECORD_VOIDED");

		assertThat(findings()).isEqualTo("REJECTED");
	}

	@ParameterizedTest(name = "a failed {0} inspection, first {1}, then {2}: {3}, then {4}")
	@CsvSource(nullValues = "none",
			value = { "ROADSIDE, CONFIRMED, none, CONFIRMED by PERSON, none",
					"PERIODIC, CONFIRMED, none, CONFIRMED by PERSON, none",
					"ROADSIDE, DOUBT, CONFIRMED, PENDING_REVIEW, CONFIRMED by PERSON",
					"ROADSIDE, REJECTED, none, VOIDED for RECORD_VOIDED, none",
					"PERIODIC, CONFIRMED, REJECTED, CONFIRMED by PERSON, VOIDED by PERSON for RECORD_VOIDED",
					"ROADSIDE, CONFIRMED, DOUBT, CONFIRMED by PERSON, CONFIRMED by PERSON flagged" })
	void aFailedInspectionCountsFromItsReviewOn(String kind, String first, @Nullable String then, String after,
			@Nullable String last) {
		setReviewRequired(kind.toLowerCase(Locale.ROOT), "true");
		failedInspection(kind);
		assertThat(findings()).isEqualTo("PENDING_REVIEW");

		review(kind, "N1", first, "RECORD_VOIDED");
		assertThat(findings()).isEqualTo(after);
		if (first.equals("CONFIRMED")) {
			assertThat(this.jdbc.sql("SELECT confirmed_at FROM exceedance").query(LocalDateTime.class).single())
				.isEqualTo("2021-02-02T01:00:00");
		}

		if (then != null) {
			review(kind, "N1", then, "RECORD_VOIDED");
			assertThat(findings()).isEqualTo(last);
		}
	}

	/** A confirmation of a report says nothing about a capture of the same number. */
	@Test
	void aReviewIsOfARecordOfItsSource() {
		setReviewRequired("roadside", "true");
		failedInspection("ROADSIDE");

		review("BLACK_SMOKE", "N1", "CONFIRMED", "RECORD_VOIDED");

		assertThat(findings()).isEqualTo("PENDING_REVIEW");
	}

	private void setReviewRequired(String source, String value) {
		this.jdbc
			.sql("INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES (?, '2021-02-01', ?, 'a test')")
			.params("review.required." + source, value)
			.update();
	}

	private void capture(String plate, String confidence) {
		this.registry.load("black-smoke", "captures.csv", "JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,LGMHD,SBZXD",
				"%s,D450802001,01,2021-02-01 08:00:00,0,%s,1,01,B,2,%s".formatted(CAPTURE, plate, confidence));
		this.judging.judgeDue(null);
	}

	private void failedInspection(String kind) {
		this.registry.load("inspections", "inspections.csv", "report_no,vin,plate,plate_type,kind,tested_at,passed",
				"N1," + TRUCK + ",桂RZZ001,01," + kind + ",2021-02-01 08:00:00,0");
		this.judging.judgeDue(null);
	}

	/** Later decisions prevail: they are numbered as they are made. */
	private void review(String source, String recordNo, String outcome, String cause) {
		this.jdbc.sql("""
				INSERT INTO evidence_review (source, record_no, level, outcome, cause, reviewer, decided_at)
				VALUES (?, ?, 1, ?, ?, 'reviewer', '2021-02-02 01:00:00')
				""").params(source, recordNo, outcome, cause).update();
		judge();
	}

	private void judge() {
		this.jdbc.sql("INSERT INTO judging_due (vin, cause) VALUES (?, 'DATA_CORRECTED')").param(TRUCK).update();
		this.judging.judgeDue(null);
	}

	/** Each finding with who confirmed it and why it fell. */
	private String findings() {
		return String.join(", ", this.jdbc.sql("""
				SELECT CONCAT(state, IF(confirmed_by IS NULL, '', CONCAT(' by ', confirmed_by)),
				  IF(void_cause IS NULL, '', CONCAT(' for ', void_cause)), IF(flagged IS NULL, '', ' flagged'))
				FROM exceedance
				ORDER BY occurred_at, id
				""").query(String.class).list());
	}

}
