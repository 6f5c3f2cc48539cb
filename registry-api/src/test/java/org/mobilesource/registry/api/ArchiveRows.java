package org.mobilesource.registry.api;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the archives of one company and its truck tell, as plain rows. */
final class ArchiveRows {

	private ArchiveRows() {
	}

	/** A company with one truck, its case, two files and the changes of the night. */
	static void write(JdbcClient jdbc, String firm, String truck) {
		for (var sql : List.of("""
				INSERT INTO company (credit_code, name, division, contact, phone, status, codes, import_id, import_line,
				  row_hash)
				VALUES ('%s', '三比十四运输有限公司', '450821', '张三', '13800000000', 'ACTIVE', '', 1, 1, 1)
				""".formatted(firm), """
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, owner_name, codes,
				  import_id, import_line, row_hash)
				VALUES ('%s', 'H17', 'B', '5', '2019-06-12', '450821', '张三', '', 1, 1, 1)
				""".formatted(truck), """
				INSERT INTO truck_plate (vin, valid_from, plate, plate_type, colour)
				VALUES ('%s', '2019-06-12', '桂RZZ245', '01', 'YELLOW')
				""".formatted(truck),
				"""
						INSERT INTO fleet_membership (vin, credit_code, role, valid_from, codes, import_id, import_line, row_hash)
						VALUES ('%s', '%s', 'OWNED', '2019-06-12', '', 1, 1, 1)
						"""
					.formatted(truck, firm),
				"""
						INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
						  confirmed_at, noticed_on, rule_version)
						VALUES (50, '%s', 'BLACK_SMOKE', 'C1', '2020-12-31 16:00:00', '2021-01-01', 'CONFIRMED', 'PERSON',
						  '2021-01-02 01:00:00', '2021-01-28', '2000-01-01-5dc90f94')
						"""
					.formatted(truck),
				"""
						INSERT INTO repair_case (vin, opened_by, opened_at, noticed_on, served_on, deadline, state)
						VALUES ('%s', 50, '2020-12-31 16:00:00', '2021-01-28', '2021-01-28', '2021-02-27', 'OPEN')
						""".formatted(truck),
				"""
						INSERT INTO repair (record_no, plate, plate_type, repaired_on, items, codes, import_id, import_line, row_hash)
						VALUES ('WX-1', '桂RZZ245', '01', '2021-02-10', '更换喷油器', '', 1, 1, 1)
						""",
				"""
						INSERT INTO list_change (run_id, list, subject, subject_name, kind, figures_before, figures_after)
						VALUES (2, 'LARGE_FLEET', '91450803MAX0000012', '港南运输有限公司', 'ENTERED', NULL, '15 = 14 + 1')
						""",
				"""
						INSERT INTO list_change_cause (run_id, list, subject, cause, detail)
						VALUES (2, 'LARGE_FLEET', '91450803MAX0000012', 'LEASE_STARTED', '桂R00001 2021-03-01')
						""",
				"""
						INSERT INTO import_run (feed, file_name, sha256, attempt, dry_run, state, message, business_date,
						  clock_at, read_rows, loaded, unchanged, duplicate, quarantined, skipped, started_at)
						VALUES ('repairs', 'repairs_20210301.csv', REPEAT('1', 64), 0, FALSE, 'DONE', NULL, '2021-03-01',
						    '2021-03-01 18:00:00', 10, 6, 1, 1, 1, 1, '2021-03-01 18:00:00'),
						  ('repairs', 'bad.csv', REPEAT('2', 64), 0, FALSE, 'HELD', '10 行中有 5 行错误', '2021-03-01',
						    '2021-03-01 18:00:00', 0, 0, 0, 0, 0, 0, '2021-03-01 18:00:00')
						""",
				"""
						INSERT INTO smoke_capture (record_no, captured_at, site_code, line_no, verdict, ringelmann, valid, codes,
						  import_id, import_line, row_hash)
						VALUES ('C1', '2021-03-01 03:00:00', 'A450802001', '01', 0, 2, TRUE, '', 1, 1, 1)
						""")) {
			jdbc.sql(sql).update();
		}
	}

}
