package org.mobilesource.registry.domain.audit;

import java.util.Optional;

/** Goes along a chain, record by record, and stops at the first that is broken. */
public final class ChainCheck {

	private ChainHead head;

	private long checked;

	/**
	 * @param before the record before the first that is given
	 */
	public ChainCheck(ChainHead before) {
		this.head = before;
	}

	/** What is wrong with the next record, empty when it continues the chain. */
	public Optional<Break> accept(AuditRecord next) {
		if (next.number() != this.head.number() + 1) {
			return Optional.of(new Break(this.head.number() + 1, "MISSING"));
		}
		if (!next.previousHash().equals(this.head.hash())) {
			return Optional.of(new Break(next.number(), "NOT_LINKED"));
		}
		if (!next.computedHash().equals(next.hash())) {
			return Optional.of(new Break(next.number(), "CHANGED"));
		}
		this.head = next.head();
		this.checked++;
		return Optional.empty();
	}

	/** Whether the chain ends no earlier than something that saw its head. */
	public Optional<Break> reaches(ChainHead seen) {
		return (this.head.number() < seen.number()) ? Optional.of(new Break(this.head.number() + 1, "CUT_OFF"))
				: Optional.empty();
	}

	public ChainHead head() {
		return this.head;
	}

	public long checked() {
		return this.checked;
	}

	/**
	 * The first record that is not as it was written.
	 *
	 * @param fault MISSING, NOT_LINKED, CHANGED, CUT_OFF or OTHER_CHAIN
	 */
	public record Break(long number, String fault) {

	}

}
