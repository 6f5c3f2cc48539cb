package org.mobilesource.registry.api.reminder;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * Trucks that failed 12 days ago, whose notices were given ten days ago, due in 20 days.
 */
record OpenCases(JdbcClient jdbc) {

	static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

	void openCase(long openedBy, String division) {
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
				  import_line, row_hash)
				VALUES (?, 'H17', 'B', '5', '2019-06-12', ?, '', 1, 1, 1)
				""").params(vin(openedBy), division).update();
		var plate = "桂RZZ00" + openedBy;
		this.jdbc.sql("""
				INSERT INTO truck_plate (vin, plate, plate_type, colour, valid_from)
				VALUES (?, ?, '01', 'YELLOW', '2019-06-12')
				""").params(vin(openedBy), plate).update();
		var report = "R" + openedBy;
		this.jdbc.sql("""
				INSERT INTO inspection (report_no, vin, plate, plate_type, kind, tested_at, passed, codes,
				  import_id, import_line, row_hash)
				VALUES (?, ?, ?, '01', 'ROADSIDE', ?, FALSE, '', 1, 1, 1)
				""").params(report, vin(openedBy), plate, TODAY.minusDays(12) + " 02:00:00").update();
		this.jdbc.sql("""
				INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
				  confirmed_at, noticed_on, rule_version)
				VALUES (?, ?, 'ROADSIDE', ?, ?, ?, 'CONFIRMED', 'RULE', ?, ?, 'test')
				""")
			.params(openedBy, vin(openedBy), report, TODAY.minusDays(12) + " 02:00:00", TODAY.minusDays(12),
					TODAY.minusDays(12) + " 02:00:00", TODAY.minusDays(10))
			.update();
		this.jdbc.sql("""
				INSERT INTO repair_case (vin, opened_by, opened_at, noticed_on, served_on, deadline, state)
				VALUES (?, ?, ?, ?, ?, ?, 'OPEN')
				""")
			.params(vin(openedBy), openedBy, TODAY.minusDays(12) + " 02:00:00", TODAY.minusDays(10),
					TODAY.minusDays(10), TODAY.plusDays(20))
			.update();
	}

	/** A repair notice, issued nine days ago. */
	void document(long openedBy) {
		this.jdbc
			.sql("""
					INSERT INTO document (number, kind, exceedance_id, vin, issued_at, issued_by, sha256, sha256_en, code, in_force)
					VALUES (?, 'REPAIR_NOTICE', ?, ?, ?, 'reviewer', REPEAT('a', 64), REPEAT('b', 64), ?, 1)
					""")
			.params("整改" + openedBy, openedBy, vin(openedBy), TODAY.minusDays(9) + " 02:00:00", "CODE" + openedBy)
			.update();
	}

	String deadlines() {
		return String.join(" ",
				this.jdbc.sql("SELECT DATEDIFF(deadline, ?) FROM repair_case ORDER BY opened_by")
					.param(TODAY)
					.query(String.class)
					.list());
	}

	static String vin(long number) {
		return "LVT%014d".formatted(number);
	}

}
