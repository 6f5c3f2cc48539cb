package org.mobilesource.registry.domain.audit;

import java.time.Instant;
import java.util.List;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * An event in its place in the chain.
 *
 * @param number from 1, without gaps
 * @param previousHash hash of the record before
 * @param hash SHA-256 of all else, in hexadecimal
 */
public record AuditRecord(long number, Instant at, String actor, String address, String traceId, AuditKind kind,
		String subject, String detail, String previousHash, String hash) {

	/** What stands before the first record. */
	public static final ChainHead START = new ChainHead(0, "0".repeat(64));

	/** The record of the event that follows the head. */
	public static AuditRecord after(ChainHead head, AuditEvent event) {
		var unsealed = new AuditRecord(head.number() + 1, event.at(), event.actor(), event.address(), event.traceId(),
				event.kind(), event.subject(), event.detail(), head.hash(), "");
		return new AuditRecord(unsealed.number, event.at(), event.actor(), event.address(), event.traceId(),
				event.kind(), event.subject(), event.detail(), head.hash(), unsealed.computedHash());
	}

	public ChainHead head() {
		return new ChainHead(this.number, this.hash);
	}

	/** The hash that what stands here should have. */
	public String computedHash() {
		return Sha256.of(canonical());
	}

	/**
	 * Every part with its length in UTF-16 units before it, so that no text can pass for
	 * two parts.
	 */
	private String canonical() {
		var text = new StringBuilder();
		for (var part : List.of(String.valueOf(this.number), String.valueOf(this.at.toEpochMilli()), this.actor,
				this.address, this.traceId, this.kind.name(), this.subject, this.detail, this.previousHash)) {
			text.append(part.length()).append(':').append(part).append('\n');
		}
		return text.toString();
	}

}
