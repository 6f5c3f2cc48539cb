package org.mobilesource.registry.batch.cli;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.db.audit.AuditLog;
import org.mobilesource.registry.domain.audit.AuditEvent;
import org.mobilesource.registry.domain.audit.AuditKind;

/** Records what commands do, before they do it, with the machine's user. */
final class CommandAudit {

	private CommandAudit() {
	}

	/**
	 * Stores a record.
	 * @param actor name of the account that answers for it, empty for none
	 */
	static void record(ApplicationContext context, String actor, AuditKind kind, String subject,
			Map<String, ?> detail) {
		Map<String, Object> said = new TreeMap<>(detail);
		said.put("user", System.getProperty("user.name", ""));
		context.getBean(AuditLog.class)
			.add(new AuditEvent(Clock.systemUTC().instant(), actor, "", "", kind, subject, Answers.json(said)));
	}

}
