package org.mobilesource.registry.api.portal;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import org.mobilesource.registry.api.PublishedRows;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Role;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * The operator's company with 42 trucks, of which 14 burn diesel and 8 have exceeded;
 * cases of the first three are due in 8, 3 and 7 days. It has leased the last truck to
 * another company, whose account is {@code rival}.
 */
record PortalRows(JdbcClient jdbc) {

	static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

	static final String OTHER = "91110108551385082Q";

	static final String RIVAL = "rival";

	private static final int TRUCKS = 42;

	private static final int DIESEL = 14;

	private static final int EXCEEDING = 8;

	static PublishedRows load(JdbcClient jdbc, AccountMapper accounts) {
		var published = PublishedRows.in(jdbc).run(5, TODAY.minusDays(1));
		var rows = new PortalRows(jdbc);
		rows.company(TestAccounts.COMPANY, "甲运输公司");
		rows.company(OTHER, "乙运输公司");
		for (int i = 1; i <= TRUCKS; i++) {
			rows.truck(i, (i <= DIESEL) ? "B" : "C");
			rows.member(vin(i), TestAccounts.COMPANY, "OWNED", "2019-06-12");
		}
		for (int i = 1; i <= EXCEEDING; i++) {
			rows.exceedance(i);
		}
		rows.open(1, TODAY.plusDays(8));
		rows.open(2, TODAY.plusDays(3));
		rows.open(3, TODAY.plusDays(7));
		rows.member(vin(TRUCKS), OTHER, "LEASED", "2020-01-01");
		rows.stations();
		var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestAccounts.PASSWORD);
		if (accounts.find(RIVAL).isEmpty()) {
			accounts
				.insert(new Account(RIVAL, RIVAL, hash, Set.of(Role.OPERATOR), null, OTHER, false, true, 0, null, 0));
		}
		return published;
	}

	static String vin(int number) {
		return "LVT%014d".formatted(number);
	}

	private void company(String code, String name) {
		this.jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, ?, '450802', 'ACTIVE', '', 1, 1, 1)
				""").params(code, name).update();
	}

	private void truck(int number, String fuel) {
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
				  import_line, row_hash)
				VALUES (?, 'H17', ?, '5', '2019-06-12', '450802', '', 1, 1, 1)
				""").params(vin(number), fuel).update();
		this.jdbc.sql("""
				INSERT INTO truck_plate (vin, valid_from, plate, plate_type, colour)
				VALUES (?, '2019-06-12', ?, '01', 'YELLOW')
				""").params(vin(number), "桂RZ%04d".formatted(number)).update();
	}

	private void member(String vin, String code, String role, String from) {
		this.jdbc.sql("""
				INSERT INTO fleet_membership (vin, credit_code, role, valid_from, codes, import_id, import_line,
				  row_hash)
				VALUES (?, ?, ?, ?, '', 1, 1, 1)
				""").params(vin, code, role, from).update();
	}

	private void exceedance(int number) {
		var at = TODAY.minusDays(12) + " 02:00:00";
		this.jdbc.sql("""
				INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
				  confirmed_at, noticed_on, rule_version)
				VALUES (?, ?, 'ROADSIDE', ?, ?, ?, 'CONFIRMED', 'RULE', ?, ?, 'test')
				""")
			.params(number, vin(number), "R" + number, at, TODAY.minusDays(12), at, TODAY.minusDays(10))
			.update();
		this.jdbc.sql("""
				INSERT INTO exceedance_member (exceedance_id, ordinal, record_no, observed_at, quantity)
				VALUES (?, 0, ?, ?, 'INSPECTION')""").params(number, "R" + number, at).update();
	}

	private void open(int number, LocalDate deadline) {
		this.jdbc.sql("""
				INSERT INTO repair_case (vin, opened_by, opened_at, noticed_on, served_on, deadline, state)
				VALUES (?, ?, ?, ?, ?, ?, 'OPEN')
				""")
			.params(vin(number), number, TODAY.minusDays(12) + " 02:00:00", TODAY.minusDays(10), TODAY.minusDays(10),
					deadline)
			.update();
	}

	private void stations() {
		this.jdbc.sql("""
				INSERT INTO station (code, name, kind, division, phone, calibrated_until, status, codes, import_id,
				  import_line, row_hash)
				VALUES ('450802001', '港北检验站', 'I', '450802', '13800000000', ?, 'ACTIVE', '', 1, 1, 1),
				  ('450802M01', '港北维修厂', 'M', '450802', '13800000000', NULL, 'ACTIVE', '', 1, 2, 1),
				  ('450802M02', '停业维修厂', 'M', '450802', NULL, NULL, 'CLOSED', '', 1, 3, 1)
				""").param(TODAY.minusDays(1)).update();
	}

}
