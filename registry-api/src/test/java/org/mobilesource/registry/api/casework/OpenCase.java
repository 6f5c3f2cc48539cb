package org.mobilesource.registry.api.casework;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.digest.Sha256;

/**
 * A truck of the operator that failed at the roadside 12 days ago, of which notice was
 * given two days later and whose case is due in 20 days.
 */
final class OpenCase {

	static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

	static final String VIN = "LVT00000000000001";

	static final String PLATE = "桂RZZ001";

	private OpenCase() {
	}

	static void insert(JdbcClient jdbc) {
		jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
				  import_line, row_hash)
				VALUES (?, 'H17', 'B', '5', '2019-06-12', '450802', '', 1, 1, 1)
				""").param(VIN).update();
		jdbc.sql("""
				INSERT INTO truck_plate (vin, plate, plate_type, colour, valid_from)
				VALUES (?, ?, '01', 'YELLOW', '2019-06-12')
				""").params(VIN, PLATE).update();
		jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, '甲运输公司', '450802', 'ACTIVE', '', 1, 1, 1)
				""").param(TestAccounts.COMPANY).update();
		jdbc.sql(
				"""
						INSERT INTO fleet_membership (vin, credit_code, role, valid_from, codes, import_id, import_line, row_hash)
						VALUES (?, ?, 'OWNED', '2019-06-12', '', 1, 1, 1)
						""")
			.params(VIN, TestAccounts.COMPANY)
			.update();
		var at = TODAY.minusDays(12) + " 02:00:00";
		jdbc.sql("""
				INSERT INTO inspection (report_no, vin, plate, plate_type, kind, tested_at, passed, codes,
				  import_id, import_line, row_hash)
				VALUES ('R1', ?, ?, '01', 'ROADSIDE', ?, FALSE, '', 1, 1, 1)
				""").params(VIN, PLATE, at).update();
		jdbc.sql("""
				INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
				  confirmed_at, noticed_on, rule_version)
				VALUES (1, ?, 'ROADSIDE', 'R1', ?, ?, 'CONFIRMED', 'RULE', ?, ?, 'test')
				""").params(VIN, at, TODAY.minusDays(12), at, TODAY.minusDays(10)).update();
		jdbc.sql("INSERT INTO exceedance_member (exceedance_id, ordinal, record_no, observed_at, quantity)"
				+ " VALUES (1, 0, 'R1', ?, 'INSPECTION')")
			.param(at)
			.update();
		jdbc.sql("""
				INSERT INTO repair_case (vin, opened_by, opened_at, noticed_on, served_on, deadline, state)
				VALUES (?, 1, ?, ?, ?, ?, 'OPEN')
				""").params(VIN, at, TODAY.minusDays(10), TODAY.minusDays(10), TODAY.plusDays(20)).update();
	}

	static void penalise(JdbcClient jdbc, String recordNo) {
		jdbc.sql("""
				INSERT INTO penalty (decision_no, plate, plate_type, code, decided_on, sensing_record_no, codes,
				  import_id, import_line, row_hash)
				VALUES ('D-1', ?, '01', '6063', ?, ?, '', 1, 1, 1)
				""").params(PLATE, TODAY, recordNo).update();
	}

	/**
	 * A second exceedance of the truck, of a capture that the feed's reviewer confirmed.
	 */
	static void capture(JdbcClient jdbc) {
		jdbc.sql("""
				INSERT INTO smoke_capture (record_no, captured_at, site_code, line_no, verdict, plate_raw, plate,
				  plate_colour, ringelmann, still1, still2, video, review_outcome, valid, codes, import_id, import_line,
				  row_hash)
				VALUES ('C1', '2021-03-01 03:00:00', 'D450802001', '01', 0, ?, ?, 'YELLOW', 2, 'a/1.jpg', 'a/2.jpg',
				  'a/3.mp4', 'CONFIRMED', TRUE, '', 1, 1, 1)
				""").params(PLATE, PLATE).update();
		jdbc.sql("""
				INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
				  confirmed_at, noticed_on, rule_version)
				VALUES (2, ?, 'BLACK_SMOKE', 'C1', '2021-03-01 03:00:00', '2021-03-01', 'CONFIRMED', 'PERSON',
				  '2021-03-01 04:00:00', '2021-03-02', 'test')
				""").param(VIN).update();
		jdbc.sql("INSERT INTO exceedance_member (exceedance_id, ordinal, record_no, observed_at, quantity)"
				+ " VALUES (2, 0, 'C1', '2021-03-01 03:00:00', 'RINGELMANN')")
			.update();
	}

	static void file(JdbcClient jdbc, String name, String mediaType) {
		jdbc.sql("INSERT INTO evidence_file (name, sha256, bytes, media_type, arrived_at, arrived_by)"
				+ " VALUES (?, ?, 1, ?, '2021-03-01', 'inbox')")
			.params(name, Sha256.of("casework " + name), mediaType)
			.update();
	}

	static String state(JdbcClient jdbc) {
		return jdbc.sql("SELECT state FROM repair_case WHERE opened_by = 1").query(String.class).single();
	}

}
