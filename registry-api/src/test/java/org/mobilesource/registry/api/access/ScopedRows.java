package org.mobilesource.registry.api.access;

import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;

/**
 * Two companies of two counties. The first one sold a truck to the second on February 1,
 * 2021; each has another truck, a machine and a ship of its own.
 */
final class ScopedRows {

	static final String SELLER = TestAccounts.COMPANY;

	static final String BUYER = "91110108551385082Q";

	static final String SOLD = "LVT00000000000001";

	static final String OF_SELLER = "LVT00000000000002";

	static final String OF_BUYER = "LVT00000000000003";

	private final JdbcClient jdbc;

	private ScopedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static void load(JdbcClient jdbc, AccountMapper accounts) {
		RegistryTables.empty(jdbc);
		var rows = new ScopedRows(jdbc);
		rows.company(SELLER, "甲运输公司", "450802");
		rows.company(BUYER, "乙运输公司", "450803");
		rows.truck(SOLD, "桂R00001", "450802");
		rows.truck(OF_SELLER, "桂R00002", "450802");
		rows.truck(OF_BUYER, "桂R00003", "450803");
		rows.member(SOLD, SELLER, "2020-01-01", "2021-02-01");
		rows.member(SOLD, BUYER, "2021-02-01", null);
		rows.member(OF_SELLER, SELLER, "2020-01-01", null);
		rows.member(OF_BUYER, BUYER, "2020-01-01", null);
		rows.machine("3-GA000001", SELLER, "450802");
		rows.machine("3-GA000002", BUYER, "450803");
		rows.vessel("CN20050000011", SELLER);
		rows.vessel("CN20050000012", BUYER);
		rows.facts();
		account(accounts, "buyer", Role.OPERATOR, null, BUYER);
		account(accounts, "county802", Role.REVIEWER, "450802", null);
		account(accounts, "county803", Role.TRANSPORT, "450803", null);
		account(accounts, "importer803", Role.IMPORTER, "450803", null);
		account(accounts, "port803", Role.PORT_MARITIME, "450803", null);
		account(accounts, "registrar803", Role.MACHINERY_REGISTRAR, "450803", null);
	}

	private static void account(AccountMapper accounts, String name, Role role, String division, String creditCode) {
		var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestAccounts.PASSWORD);
		accounts.insert(new Account(name, name, hash, Set.of(role), division, creditCode, false, true, 0, null, 0));
	}

	private void company(String code, String name, String division) {
		this.jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, ?, ?, 'ACTIVE', '', 1, 1, 1)
				""").params(code, name, division).update();
	}

	private void truck(String vin, String plate, String division) {
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, owner_name, codes,
				  import_id, import_line, row_hash)
				VALUES (?, 'H11', 'B', '5', '2019-01-01', ?, '现车主', '', 1, 1, 1)
				""").params(vin, division).update();
		this.jdbc.sql("""
				INSERT INTO truck_plate (vin, valid_from, plate, plate_type, colour)
				VALUES (?, '2019-01-01', ?, '01', 'YELLOW')
				""").params(vin, plate).update();
	}

	private void member(String vin, String code, String from, String to) {
		this.jdbc.sql("""
				INSERT INTO fleet_membership (vin, credit_code, role, valid_from, valid_to, codes, import_id,
				  import_line, row_hash)
				VALUES (?, ?, 'OWNED', ?, ?, '', 1, 1, 1)
				""").params(vin, code, from, to).update();
	}

	private void machine(String number, String code, String division) {
		this.jdbc.sql("""
				INSERT INTO machine (machine_key, registration_no, machine_type, manufactured_on, fuel, emission_stage,
				  power_kw, owner, owner_credit_code, division, status, here_since, codes, import_id, import_line,
				  row_hash)
				VALUES (?, ?, 'WJJ', '2019-01-01', 'B', '4', 100, 'x', ?, ?, 'IN_USE', '2020-01-01', '', 1, 1, 1)
				""").params(number, number, code, division).update();
	}

	private void vessel(String number, String code) {
		this.jdbc.sql("""
				INSERT INTO vessel (ship_id, name, ship_type, water, built_on, owner, owner_credit_code, codes,
				  import_id, import_line, row_hash)
				VALUES (?, '船', '0100', 'RIVER', '1990-01-01', 'x', ?, '', 1, 1, 1)
				""").params(number, code).update();
	}

	/**
	 * One inspection and one exceedance on either side of the sale: 31 January in
	 * Shanghai, and 1 February.
	 */
	private void facts() {
		inspection("BEFORE-1", "2021-01-31 15:59:00");
		inspection("AFTER-1", "2021-01-31 16:00:00");
		exceedance(1, "2021-01-31");
		exceedance(2, "2021-02-01");
	}

	private void inspection(String number, String at) {
		this.jdbc.sql("""
				INSERT INTO inspection (report_no, vin, plate, plate_type, kind, tested_at, passed, codes, import_id,
				  import_line, row_hash)
				VALUES (?, ?, '桂R00001', '01', 'PERIODIC', ?, TRUE, '', 1, 1, 1)
				""").params(number, SOLD, at).update();
	}

	private void exceedance(long id, String day) {
		this.jdbc.sql("""
				INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, rule_version)
				VALUES (?, ?, 'PERIODIC', ?, CAST(? AS DATETIME), ?, 'CONFIRMED', 'x')
				""").params(id, SOLD, "key-" + id, day, day).update();
	}

}
