package org.mobilesource.registry.api.obd;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Trucks, days, faults and alarms as plain rows. */
record ObdRows(JdbcClient jdbc) {

	static final String VIN = "LGGXZ4B00KZ900245";

	void truck(String vin, String division, String stage) {
		this.jdbc.sql(
				"INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,"
						+ " import_line, row_hash) VALUES (?, 'H17', 'B', ?, '2019-06-12', ?, '', 1, 1, 1)")
			.params(vin, stage, division)
			.update();
	}

	/**
	 * A day.
	 * @param more columns and their values, each with a comma before it
	 */
	void day(String vin, String day, String columns, String values) {
		this.jdbc
			.sql("INSERT INTO obd_day (vin, day, source, import_id, import_line, row_hash, flags" + columns
					+ ") VALUES (?, ?, 'FRAMES', 1, 1, 1, " + values + ")")
			.params(vin, day)
			.update();
		tellLatest();
	}

	void terminal(String vin, String first, String last) {
		this.jdbc.sql("INSERT INTO obd_terminal (vin, first_day, last_day) VALUES (?, ?, ?)")
			.params(vin, first, last)
			.update();
		tellLatest();
	}

	/** A terminal tells how it sent on its latest day, as imports have it. */
	private void tellLatest() {
		this.jdbc.sql("""
				UPDATE obd_terminal AS o
				JOIN obd_day AS d ON d.vin = o.vin AND d.day = o.last_day
				SET o.layout = d.layout, o.header_order = d.header_order, o.software_version = d.software_version,
				  o.flags = d.flags, o.valid_share = d.valid_share_nox_down
				""").update();
	}

	void fault(String vin, String code, String first, String last, String closed) {
		this.jdbc
			.sql("INSERT INTO obd_fault (vin, code, first_at, opened_at, last_at, records, closed_at, cleared, km,"
					+ " engine_on_s) VALUES (?, ?, ?, ?, ?, 5, ?, FALSE, 120.4, 7200)")
			.params(vin, code, first, first, last, closed)
			.update();
	}

}
