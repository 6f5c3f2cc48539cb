package org.mobilesource.registry.domain.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A key of an API client as it is stored.
 *
 * @param prefix its public part
 * @param client whose it is
 * @param hash hexadecimal SHA-256 of the whole key
 * @param validUntil the first instant at which it no longer counts, null for no end
 * @param revokedAt when somebody took it back, null if nobody did
 */
public record ApiKey(String prefix, String client, String hash, Instant validFrom, @Nullable Instant validUntil,
		String issuedBy, @Nullable Instant revokedAt, @Nullable String revokedBy) {

	/** A key that counts from now on. */
	public static ApiKey issued(KeyText text, String client, Instant now, @Nullable Instant until, String by) {
		return new ApiKey(text.prefix(), client, text.hash(), now, until, by, null, null);
	}

	public State stateAt(Instant now) {
		if (this.revokedAt != null) {
			return State.REVOKED;
		}
		if (this.validUntil != null && !now.isBefore(this.validUntil)) {
			return State.EXPIRED;
		}
		return now.isBefore(this.validFrom) ? State.NOT_YET_VALID : State.VALID;
	}

	/** Whether a key counts, and if not, why. */
	public enum State {

		VALID, NOT_YET_VALID, EXPIRED, REVOKED

	}

}
