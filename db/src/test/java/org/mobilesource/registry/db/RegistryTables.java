package org.mobilesource.registry.db;

import java.util.Locale;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the registry between tests; what migrations seed stays. */
public final class RegistryTables {

	/**
	 * A setting of connections in tests: nothing here outlives them, so the server need
	 * not wait for the disk at each of thousands of small transactions.
	 */
	public static final String NOT_DURABLE = "spring.datasource.hikari.connection-init-sql=SET GLOBAL innodb_flush_log_at_trx_commit = 0";

	private static final Set<String> SEEDED = Set.of("flyway_schema_history", "policy_parameter", "code_value",
			"calendar_day", "division", "ship_type", "ship_age_limit", "fishing_vessel_age_limit", "ship_power",
			"service_life", "road_stage", "emission_stage_start", "account", "audit_head", "machine_smoke_limit",
			"machine_serial", "batch_job_seq", "batch_job_instance_seq", "batch_job_execution_seq",
			"batch_step_execution_seq");

	private RegistryTables() {
	}

	/**
	 * Deletes every row that a test can have left behind, once the judging is over that a
	 * request of it may have left behind.
	 */
	public static void empty(JdbcClient jdbc) {
		jdbc.sql("SELECT GET_LOCK(CONCAT(DATABASE(), ' judging'), 60)"
				+ " + RELEASE_LOCK(CONCAT(DATABASE(), ' judging'))")
			.query(Integer.class)
			.list();
		// First, so that what a request is about to record gets no number that comes
		// again.
		jdbc.sql("UPDATE audit_head SET number = 0, hash = REPEAT('0', 64)").update();
		jdbc.sql("SET FOREIGN_KEY_CHECKS = 0").update();
		jdbc.sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !SEEDED.contains(table.toLowerCase(Locale.ROOT)))
			.forEach((table) -> jdbc.sql("DELETE FROM " + table).update());
		jdbc.sql("DELETE FROM division WHERE LENGTH(code) > 6").update();
		jdbc.sql("DELETE FROM calendar_day WHERE import_id IS NOT NULL").update();
		jdbc.sql("UPDATE division SET import_id = NULL").update();
		jdbc.sql(
				"DELETE FROM policy_parameter WHERE valid_from > '2000-01-01' AND name != 'service.public-notice.days'")
			.update();
		jdbc.sql("DELETE FROM code_value WHERE valid_from > '2000-01-01'").update();
		jdbc.sql("DELETE FROM machine_serial WHERE letters != 'GG'").update();
		jdbc.sql("UPDATE machine_serial SET last_serial = 0").update();
		jdbc.sql("SET FOREIGN_KEY_CHECKS = 1").update();
	}

}
