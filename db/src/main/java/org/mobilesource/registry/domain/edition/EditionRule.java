package org.mobilesource.registry.domain.edition;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * Which runs an edition may freeze, and when it may be released: by a second person, with
 * data of enough sites, and only what that person saw.
 *
 * @param minCoverage percent of the expected sites that have to have reported
 */
public record EditionRule(int minCoverage, AppealTreatment appealed) {

	public static final String ID = "ED-1";

	private static final int HUNDRED = 100;

	public static EditionRule under(Policy policy) {
		return new EditionRule(policy.whole("publication.min-coverage"),
				policy.choice("publication.appealed", AppealTreatment.class));
	}

	/**
	 * Why no edition of the run may be prepared; empty when one may.
	 * @param sequence of the run in the chain of published lists
	 * @param latest that of the latest edition's run, null for the first edition
	 * @param draftOpen whether one of the list is prepared already
	 * @param recalled what it is to replace
	 */
	public static Optional<Refusal> preparation(int sequence, @Nullable Integer latest, boolean draftOpen,
			@Nullable Recall recalled) {
		if (draftOpen) {
			return Optional.of(Refusal.DRAFT_OPEN);
		}
		if (recalled != null && recalled.state != EditionState.RELEASED) {
			return Optional.of(Refusal.NOT_IN_FORCE);
		}
		if (recalled != null && recalled.reason.isBlank()) {
			return Optional.of(Refusal.NO_REASON);
		}
		boolean old = latest != null && ((recalled != null) ? sequence < latest : sequence <= latest);
		return (sequence < 0 || old) ? Optional.of(Refusal.OLD_RUN) : Optional.empty();
	}

	/**
	 * Why the edition may not be released; empty when it may.
	 * @param by who wants to release it
	 * @param same whether its content would be the same if it was prepared now
	 */
	public Optional<Refusal> release(EditionState state, String preparedBy, String by, int sitesReporting,
			int sitesExpected, boolean same) {
		if (state != EditionState.PREPARED) {
			return Optional.of(Refusal.NOT_PREPARED);
		}
		if (preparedBy.equals(by)) {
			return Optional.of(Refusal.SAME_PERSON);
		}
		if (!covers(sitesReporting, sitesExpected)) {
			return Optional.of(Refusal.COVERAGE);
		}
		return same ? Optional.empty() : Optional.of(Refusal.CHANGED);
	}

	/** Whether enough sites reported; where none was expected, none is missing. */
	public boolean covers(int sitesReporting, int sitesExpected) {
		return HUNDRED * sitesReporting >= this.minCoverage * sitesExpected;
	}

	/** Why something is not done. */
	public enum Refusal {

		/** One of the list is prepared already. */
		DRAFT_OPEN,

		/** What is to be recalled is not public. */
		NOT_IN_FORCE,

		/** A recall says why. */
		NO_REASON,

		/**
		 * The run stands outside the chain, or is not later than that of the latest
		 * edition.
		 */
		OLD_RUN,

		/** It is released or discarded already. */
		NOT_PREPARED,

		/** Nobody releases what he prepared. */
		SAME_PERSON,

		/** Too few sites reported. */
		COVERAGE,

		/** Appeals were filed or decided since. */
		CHANGED

	}

	/** What an edition is to replace, and why. */
	public record Recall(EditionState state, String reason) {
	}

}
