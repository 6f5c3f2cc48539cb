package org.mobilesource.registry.domain.evidence;

import java.time.Instant;

/**
 * A still or a clip that has arrived.
 *
 * @param name by which records name it
 * @param sha256 of its content, 64 hexadecimal digits
 * @param arrivedBy the inbox, or an API client
 */
public record EvidenceFile(String name, String sha256, long bytes, String mediaType, Instant arrivedAt,
		String arrivedBy) {

	/** Arrived in the inbox of a night. */
	public static final String INBOX = "inbox";

}
