package org.mobilesource.registry.domain.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that somebody did.
 *
 * @param at to the millisecond
 * @param actor name of the account, empty when nobody had signed in
 * @param address of the actor's machine
 * @param traceId of the request
 * @param subject what it was done to, a type and a key such as {@code truck:LGG…}
 * @param detail as a JSON object
 */
public record AuditEvent(Instant at, String actor, String address, String traceId, AuditKind kind, String subject,
		String detail) {

	public AuditEvent {
		at = at.truncatedTo(ChronoUnit.MILLIS);
	}

}
