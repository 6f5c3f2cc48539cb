package org.mobilesource.registry.api;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.db.RegistryTables;

/**
 * Writes published lists as plain rows, so that what is read comes from nowhere else.
 */
public record PublishedRows(JdbcClient jdbc) {

	/** A registry with no rows but these. */
	public static PublishedRows in(JdbcClient jdbc) {
		RegistryTables.empty(jdbc);
		return new PublishedRows(jdbc);
	}

	/** Publishes a run that readers see from now on. */
	public PublishedRows run(int sequence, LocalDate day) {
		this.jdbc.sql("""
				INSERT INTO evaluation_run (id, business_date, attempt, sequence, rule_version, data_cut_off,
				  sites_expected, sites_reporting, content_sha256, last_import_id)
				VALUES (?, ?, 1, ?, '2000-01-01-5dc90f94', '2021-03-01 18:30:00', 6, 5, REPEAT('a', 64), 0)
				""").params(sequence, day, sequence).update();
		this.jdbc.sql("REPLACE INTO current_run (singleton, run_id) VALUES (1, ?)").param(sequence).update();
		return this;
	}

	/** A firm on list 1 from one run to another. */
	public PublishedRows largeFleet(String creditCode, String name, String division, int owned, int leased, int first,
			int last) {
		this.jdbc.sql("""
				INSERT INTO watch_list_entry (list, subject, first_sequence, last_sequence, listed_since, division,
				  company_name, diesel_trucks, owned, leased, content_hash)
				VALUES ('LARGE_FLEET', ?, ?, ?, '2021-02-01', ?, ?, ?, ?, ?, REPEAT('b', 64))
				""").params(creditCode, first, last, division, name, owned + leased, owned, leased).update();
		return this;
	}

	/** A firm on list 2 in one run, its entry numbered for the evidence. */
	public PublishedRows highExceedance(long id, String creditCode, String name, int exceeding, int all, int sequence) {
		this.jdbc.sql("""
				INSERT INTO watch_list_entry (id, list, subject, first_sequence, last_sequence, listed_since, division,
				  company_name, exceeding_trucks, total_trucks, content_hash)
				VALUES (?, 'HIGH_EXCEEDANCE', ?, ?, ?, '2021-02-01', '450821', ?, ?, ?, REPEAT('b', 64))
				""").params(id, creditCode, sequence, sequence, name, exceeding, all).update();
		return this;
	}

	/** A truck on list 3 in one run; it exceeded on New Year's morning in Shanghai. */
	public PublishedRows overdueRepair(String vin, String plate, int sequence) {
		this.jdbc.sql("""
				INSERT INTO watch_list_entry (list, subject, first_sequence, last_sequence, listed_since, division,
				  company_name, plate, plate_type, exceeded_at, source, deadline, missing, content_hash)
				VALUES ('OVERDUE_REPAIR', ?, ?, ?, '2021-02-28', '450802', '港北运输有限公司', ?, '01',
				  '2020-12-31 16:00:00', 'BLACK_SMOKE', '2021-02-27', 'RETEST', REPEAT('b', 64))
				""").params(vin, sequence, sequence, plate).update();
		return this;
	}

	/** A truck of a fleet as evidence of an entry. */
	public PublishedRows fleetEvidence(long entry, int ordinal, String vin, String plate) {
		this.jdbc.sql("""
				INSERT INTO entry_evidence (entry_id, ordinal, kind, vin, plate, plate_type, role, member_from)
				VALUES (?, ?, 'FLEET', ?, ?, '01', 'OWNED', '2019-06-12')
				""").params(entry, ordinal, vin, plate).update();
		return this;
	}

	/** An exceedance of two readings as evidence of an entry. */
	public PublishedRows exceedanceEvidence(long entry, int ordinal, String vin, String plate) {
		this.jdbc.sql("""
				INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
				  confirmed_at, noticed_on, rule_version)
				VALUES (?, ?, 'REMOTE_SENSING', ?, '2021-01-20 03:02:12', '2021-01-20', 'CONFIRMED', 'RULE',
				  '2021-01-20 03:02:12', '2021-01-20', '2000-01-01-5dc90f94')
				""").params(ordinal, vin, "key-" + ordinal).update();
		this.jdbc.sql("""
				INSERT INTO exceedance_member (exceedance_id, ordinal, record_no, site_code, observed_at, quantity,
				  measured, limit_applied)
				VALUES (:id, 0, CONCAT('R', :id, '0'), 'A450802001', '2021-01-10 03:00:10', 'OPACITY', 38, 30),
				  (:id, 1, CONCAT('R', :id, '1'), 'A450802001', '2021-01-20 03:02:12', 'OPACITY', 41.5, 30)
				""").param("id", ordinal).update();
		this.jdbc.sql("""
				INSERT INTO entry_evidence (entry_id, ordinal, kind, vin, plate, plate_type, exceedance_id, source,
				  occurred_at)
				VALUES (?, ?, 'EXCEEDANCE', ?, ?, '01', ?, 'REMOTE_SENSING', '2021-01-20 03:02:12')
				""").params(entry, ordinal, vin, plate, ordinal).update();
		return this;
	}

	/** A site with its number and name. */
	public PublishedRows site(String code, String name) {
		this.jdbc.sql("""
				INSERT INTO site (code, name, division, speed_unit, codes, import_id, import_line, row_hash)
				VALUES (?, ?, '450802', 'KMH', '', 1, 1, 1)
				""").params(code, name).update();
		return this;
	}

}
