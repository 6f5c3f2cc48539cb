package org.mobilesource.registry.api.review;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A company with trucks that a camera and a remote sensing site have seen, as plain rows.
 */
public final class ObservedRows {

	public static final String TRUCK = "LVT00000000000001";

	public static final String PLATE = "桂RZZ245";

	private final JdbcClient jdbc;

	public ObservedRows(JdbcClient jdbc, String company) {
		this.jdbc = jdbc;
		jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, '港北示例运输有限公司', '450802', 'ACTIVE', '', 1, 1, 1)
				""").param(company).update();
		jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes,
				  import_id, import_line, row_hash)
				VALUES (?, 'H17', 'B', '5', '2019-06-12', '450802', '', 1, 1, 1)
				""").param(TRUCK).update();
		jdbc.sql("""
				INSERT INTO truck_plate (vin, valid_from, plate, plate_type, colour)
				VALUES (?, '2019-06-12', ?, '01', 'YELLOW')
				""").params(TRUCK, PLATE).update();
		jdbc.sql(
				"""
						INSERT INTO fleet_membership (vin, credit_code, role, valid_from, codes, import_id, import_line, row_hash)
						VALUES (?, ?, 'OWNED', '2019-06-12', '', 1, 1, 1)
						""")
			.params(TRUCK, company)
			.update();
	}

	/**
	 * A capture of Ringelmann level 2 that nobody has reviewed; makes its truck due for
	 * judging.
	 */
	public ObservedRows capture(String recordNo, String at) {
		this.jdbc
			.sql("""
					INSERT INTO smoke_capture (record_no, captured_at, site_code, line_no, verdict, plate_raw, plate, plate_colour,
					  ringelmann, still1, valid, codes, import_id, import_line, row_hash)
					VALUES (?, ?, 'D450802001', '01', 0, ?, ?, 'YELLOW', 2, 'a.jpg', TRUE, '', 1, 1, 1)
					""")
			.params(recordNo, at, PLATE, PLATE)
			.update();
		return due();
	}

	/** A day with much NOx: an alarm of rule E2 once it is judged. */
	public ObservedRows onBoardDay(String day, int secondsOver500) {
		this.jdbc.sql("""
				INSERT INTO obd_day (vin, day, source, import_id, import_line, row_hash, warm_s, warm_over_500_s, flags)
				VALUES (?, ?, 'SUMMARY', 1, 1, 1, 1800, ?, '')
				""").params(TRUCK, day, secondsOver500).update();
		this.jdbc.sql("INSERT INTO obd_due (vin) VALUES (?) ON DUPLICATE KEY UPDATE vin = ?")
			.params(TRUCK, TRUCK)
			.update();
		return this;
	}

	/** A site of remote sensing at 23.1 degrees north. */
	public ObservedRows site(String code, String name, String longitude) {
		this.jdbc.sql("""
				INSERT INTO site (code, name, division, kind, longitude, latitude, speed_unit, codes, import_id,
				  import_line, row_hash)
				VALUES (?, ?, '450802', 'A', ?, 23.1, 'KMH', '', 1, 1, 1)
				""").params(code, name, longitude).update();
		return this;
	}

	/** A reading over the limit of opacity. */
	public ObservedRows reading(String recordNo, String at, int confidence) {
		return reading(recordNo, at, PLATE, confidence);
	}

	/** The same of a plate that may be misread. */
	public ObservedRows reading(String recordNo, String at, String plate, int confidence) {
		return reading(recordNo, at, plate, confidence, "A450802001");
	}

	/** The same at a site. */
	public ObservedRows reading(String recordNo, String at, int confidence, String site) {
		return reading(recordNo, at, PLATE, confidence, site);
	}

	private ObservedRows reading(String recordNo, String at, String plate, int confidence, String site) {
		this.jdbc
			.sql("""
					INSERT INTO remote_sensing_reading (record_no, measured_at, site_code, line_no, verdict, plate_raw, plate,
					  plate_colour, plate_confidence, opacity_percent, ringelmann, valid, over_limit, codes, import_id, import_line,
					  row_hash)
					VALUES (?, ?, ?, '01', 0, ?, ?, 'YELLOW', ?, 40, 1, TRUE, TRUE, '', 1, 1, 1)
					""")
			.params(recordNo, at, site, plate, plate, confidence)
			.update();
		return due();
	}

	ObservedRows due() {
		this.jdbc.sql("INSERT IGNORE INTO judging_due (vin, cause) VALUES (?, 'LATE_DATA')").param(TRUCK).update();
		return this;
	}

	/**
	 * The states of the findings in the order of time, each with who confirmed it and why
	 * it fell.
	 */
	public String findings() {
		return String.join(", ", this.jdbc.sql("""
				SELECT CONCAT(state, IF(confirmed_by IS NULL, '', CONCAT(' by ', confirmed_by)),
				  IF(void_cause IS NULL, '', CONCAT(' for ', void_cause)))
				FROM exceedance
				ORDER BY occurred_at, id
				""").query(String.class).list());
	}

}
