package org.mobilesource.registry.api.document;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;

/**
 * Findings 1 to 4, noticed on January 28, 2021: by readings of the operator's truck, a
 * capture that a person confirmed, a capture that nobody has reviewed, and one whose case
 * is cleared. Truck 2 is nobody's.
 */
record DocumentRows(JdbcClient jdbc) {

	static final String TRUCK = "LVT00000000000001";

	static final String OTHER = "LVT00000000000002";

	void load() {
		RegistryTables.empty(this.jdbc);
		truck(TRUCK, "桂R00001", "李四");
		truck(OTHER, "桂R00002", "王五");
		for (var sql : List.of("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES ('%s', '港南运输有限公司', '450803', 'ACTIVE', '', 1, 1, 1)""".formatted(TestAccounts.COMPANY),
				"""
						INSERT INTO fleet_membership (vin, credit_code, role, valid_from, valid_to, codes, import_id, import_line,
						  row_hash)
						VALUES ('%s', '%s', 'OWNED', '2019-01-01', '2021-02-01', '', 1, 1, 1)"""
					.formatted(TRUCK, TestAccounts.COMPANY),
				"""
						INSERT INTO site (code, name, division, speed_unit, codes, import_id, import_line, row_hash)
						VALUES ('A450802001', '西江大道遥感点', '450802', 'KMH', '', 1, 1, 1)""",
				"""
						INSERT INTO station (code, name, kind, division, address, status, codes, import_id, import_line, row_hash)
						VALUES ('I1', '桂平检验站', 'I', '450881', '桂平一路', 'ACTIVE', '', 1, 1, 1),
						  ('I2', '港北检验站', 'I', '450802', '港北二路', 'ACTIVE', '', 1, 2, 2),
						  ('I3', '停业检验站', 'I', '450802', '港北三路', 'CLOSED', '', 1, 3, 3),
						  ('M1', '港北维修厂', 'M', '450802', '港北四路', 'ACTIVE', '', 1, 4, 4)""",
				"""
						INSERT INTO inspection (report_no, vin, plate, plate_type, kind, method, tested_at, passed, codes, import_id,
						  import_line, row_hash)
						VALUES ('NJ-1', '%s', '桂R00001', '01', 'PERIODIC', '4', '2020-12-10 02:00:00', TRUE, '', 1, 1, 1)"""
					.formatted(TRUCK))) {
			this.jdbc.sql(sql).update();
		}
		reading("R1", "2021-01-18 01:00:00", "45.2");
		reading("R2", "2021-01-19 01:30:00", "51.75");
		capture("C1", "CONFIRMED", "周审核");
		capture("C2", null, null);
		finding(1, TRUCK, "REMOTE_SENSING", "RULE", "OPEN");
		member(1, 0, "R1", "2021-01-18 01:00:00", "OPACITY", "45.2", "30");
		member(1, 1, "R2", "2021-01-19 01:30:00", "OPACITY", "51.75", "30");
		finding(2, OTHER, "BLACK_SMOKE", "PERSON", "OPEN");
		member(2, 0, "C1", "2021-01-19 01:30:00", "RINGELMANN", "3", "1");
		finding(3, OTHER, "BLACK_SMOKE", "RULE", "OPEN");
		member(3, 0, "C2", "2021-01-19 01:30:00", "RINGELMANN", "2", "1");
		finding(4, OTHER, "ROADSIDE", "RULE", "CLEARED");
		member(4, 0, "LJ-1", "2021-01-19 01:30:00", "INSPECTION", null, null);
	}

	private void truck(String vin, String plate, String owner) {
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, owner_name, codes,
				  import_id, import_line, row_hash)
				VALUES (?, 'H11', 'B', '5', '2019-01-01', '450802', ?, '', 1, 1, 1)""").params(vin, owner).update();
		this.jdbc.sql("INSERT INTO truck_plate VALUES (?, '2019-01-01', ?, '01', 'YELLOW')")
			.params(vin, plate)
			.update();
	}

	private void reading(String number, String at, String opacity) {
		this.jdbc.sql("""
				INSERT INTO remote_sensing_reading (record_no, measured_at, site_code, line_no, lane, verdict, plate,
				  plate_colour, opacity_percent, still1, valid, over_limit, codes, import_id, import_line, row_hash)
				VALUES (?, ?, 'A450802001', '01', 'L2', 0, '桂R00001', 'YELLOW', ?, ?, TRUE, TRUE, '', 1, 1, 1)""")
			.params(number, at, opacity, number + "_1.jpg")
			.update();
	}

	private void capture(String number, String outcome, String reviewer) {
		this.jdbc
			.sql("""
					INSERT INTO smoke_capture (record_no, captured_at, site_code, line_no, lane, verdict, plate, plate_colour,
					  ringelmann, review_outcome, reviewer, valid, codes, import_id, import_line, row_hash)
					VALUES (?, '2021-01-19 01:30:00', 'A450802001', '01', 'L1', 0, '桂R00002', 'YELLOW', 3, ?, ?, TRUE, '', 1, 1, 1)""")
			.params(number, outcome, reviewer)
			.update();
	}

	private void finding(long id, String vin, String source, String by, String caseState) {
		this.jdbc
			.sql("""
					INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
					  confirmed_at, noticed_on, rule_version)
					VALUES (?, ?, ?, ?, '2021-01-19 01:30:00', '2021-01-19', 'CONFIRMED', ?, '2021-01-19 01:30:00', '2021-01-28',
					  '2000-01-01-5dc90f94')""")
			.params(id, vin, source, "key-" + id, by)
			.update();
		this.jdbc.sql("""
				INSERT INTO repair_case (vin, opened_by, opened_at, noticed_on, served_on, deadline, state)
				VALUES (?, ?, '2021-01-19 01:30:00', '2021-01-28', '2021-01-28', '2021-02-27', ?)""")
			.params(vin, id, caseState)
			.update();
	}

	void member(long id, int ordinal, String record, String at, String quantity, String measured, String limit) {
		this.jdbc
			.sql("""
					INSERT INTO exceedance_member (exceedance_id, ordinal, record_no, site_code, observed_at, quantity, measured,
					  limit_applied)
					VALUES (?, ?, ?, 'A450802001', ?, ?, ?, ?)""")
			.params(id, ordinal, record, at, quantity, measured, limit)
			.update();
	}

}
