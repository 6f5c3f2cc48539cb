package org.mobilesource.registry.api;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Firms, their trucks and what these exceeded, as plain rows. */
public final class FleetRows {

	private final JdbcClient jdbc;

	public FleetRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public FleetRows firm(String creditCode, String name) {
		this.jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, ?, '450802', 'ACTIVE', '', 1, 1, 1)
				""").params(creditCode, name).update();
		return this;
	}

	/** Diesel trucks with their plates, from the first to the last number. */
	public FleetRows trucks(int first, int last) {
		for (int number = first; number <= last; number++) {
			this.jdbc.sql("""
					INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes,
					  import_id, import_line, row_hash)
					VALUES (?, 'H17', 'B', '5', '2019-06-12', '450802', '', 1, 1, 1)
					""").param(vin(number)).update();
			this.jdbc.sql("""
					INSERT INTO truck_plate (vin, valid_from, plate, plate_type, colour)
					VALUES (?, '2019-06-12', ?, '01', 'YELLOW')
					""").params(vin(number), "桂RZZ%03d".formatted(number)).update();
		}
		return this;
	}

	/** Fleet rows of a firm for trucks from the first to the last number. */
	public FleetRows owned(String creditCode, int first, int last, String from, @Nullable String to) {
		for (int number = first; number <= last; number++) {
			this.jdbc.sql("""
					INSERT INTO fleet_membership (vin, credit_code, role, valid_from, valid_to, codes, import_id,
					  import_line, row_hash)
					VALUES (?, ?, 'OWNED', ?, ?, '', 1, 1, 1)
					""").params(vin(number), creditCode, from, to).update();
		}
		return this;
	}

	/** A failed roadside inspection that counts. */
	public FleetRows exceeded(int number, String on) {
		this.jdbc.sql("""
				INSERT INTO exceedance (vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
				  confirmed_at, noticed_on, rule_version)
				VALUES (?, 'ROADSIDE', ?, ?, ?, 'CONFIRMED', 'RULE', ?, ?, '2000-01-01-5dc90f94')
				""").params(vin(number), "R" + number, on + " 02:00:00", on, on + " 02:00:00", on).update();
		return this;
	}

	public static String vin(int number) {
		return "LVT%014d".formatted(number);
	}

}
