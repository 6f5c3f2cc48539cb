package org.mobilesource.registry.api;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit holds, in its order. */
public final class AuditRows {

	private AuditRows() {
	}

	/** Actor, kind and subject of each record. */
	public static List<String> of(JdbcClient jdbc) {
		return jdbc.sql("SELECT CONCAT(actor, ' ', kind, ' ', subject) FROM audit_record ORDER BY number")
			.query(String.class)
			.list();
	}

	/** The details of the records of a kind. */
	public static List<String> details(JdbcClient jdbc, String kind) {
		return jdbc.sql("SELECT detail FROM audit_record WHERE kind = ? ORDER BY number")
			.param(kind)
			.query(String.class)
			.list();
	}

}
