package org.mobilesource.registry.api.policy;

import java.io.Serial;

/** What somebody wanted of a proposal cannot be; the page says why. */
final class ProposalRefused extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String code;

	private final String field;

	/**
	 * A refusal.
	 * @param code key of its text behind {@code proposal.refused.}
	 * @param field the parameter or the field that is wrong, empty for none
	 */
	ProposalRefused(String code, String field) {
		super(code + " " + field);
		this.code = code;
		this.field = field;
	}

	String code() {
		return this.code;
	}

	String field() {
		return this.field;
	}

}
